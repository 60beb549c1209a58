
export function readEvidence(_text: string) { return {dated:false,documented:false,quantified:false,accountable:false}; }
