/**
 * A value with each text in it changed, at whatever depth; keys of objects are left. Whatever holds no text that changes
 * is handed on as it is, not copied: of a large record hardly anything changes.
 */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === "string") return change(value) as Value;
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return mapItems(value, change) as Value;
  let changed: Value | null = null;
  for (const name in value) {
    const item = value[name];
    const mapped = mapTexts(item, change);
    if (mapped === item) continue;
    changed ??= { ...value };
    changed[name] = mapped;
  }
  return changed ?? value;
}

function mapItems(items: readonly unknown[], change: (text: string) => string): readonly unknown[] {
  let changed: unknown[] | null = null;
  for (let at = 0; at < items.length; at++) {
    const mapped = mapTexts(items[at], change);
    if (mapped === items[at]) continue;
    changed ??= [...items];
    changed[at] = mapped;
  }
  return changed ?? items;
}
