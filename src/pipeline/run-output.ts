import { thriftyEngine } from "../bundle/engine.js";
import { chartCategories } from "../charts/chart.js";
import { type KeyWords, keyWords } from "../charts/key-words.js";
import type { RunSummary } from "../completion/summary.js";
import { programVersion } from "../files/version.js";
import { loadReportAssets } from "../report/assets.js";
import { openReport, type ReportWriter } from "../report/report.js";
import type { CompletionRow } from "../tables/completion.js";
import { loadFrames } from "../tables/load-frames.js";
import { loadParquet } from "../tables/load-parquet.js";
import { TABLES } from "../tables/tables.js";
import { allDone, handled } from "./all-done.js";
import type { DocumentHead } from "./analyst.js";
import { type HumanCodesInRun, humanCodesInRun } from "./human-codes-used.js";
import { type KeptCharts, keptCharts } from "./kept-charts.js";
import type { Staging } from "./output-folder.js";
import { promised } from "./promised.js";
import type { RunSetup } from "./run-setup.js";
import type { RunThreads } from "./run-threads.js";
import { encodeStretch } from "./segment.js";
import { type SumsTaker, segmentsOf } from "./segments.js";
import type { CodingData } from "./settings.js";
import type { Stopwatch } from "./stopwatch.js";
import { openTables, type TableFiles, type WrittenTables } from "./table-files.js";
import { runTotals } from "./totals.js";
import { writeCharts } from "./write-charts.js";

/** Up to so many bytes of new text the threads leave room for charts while they encode its rows. */
const BESIDE_CHARTS = 4e6;

/** Batches whose tables are written at a time, for this thread may be at charts: the scribe need not wait for it. */
const MOST_WRITING = 8;

/** What the output of a run is made from, and who makes it. */
interface Makers {
  setup: RunSetup;
  threads: RunThreads;
  coding: CodingData;
  staging: Staging;
  watch: Stopwatch;
}

/**
 * Tables, charts and page of a run in the making. Tables and the page's parts come batch by batch; charts, the completion
 * table and the page itself are begun beside them as soon as all is known that they need, where there is room for it.
 */
export class RunOutput {
  readonly totals = runTotals();
  /** Null where people gave no codes. */
  readonly humanCodes: HumanCodesInRun | null;
  private readonly categories: string[];
  private readonly report: ReportWriter;
  private readonly keptCharts: KeptCharts;
  private completionRows: CompletionRow[] = [];
  private readonly words = promised<KeyWords>();
  private readonly rowsTaken = promised<void>();
  private charts: Promise<Record<string, string>> | null = null;
  private completion: Promise<void> | null = null;
  private page: Promise<void> | null = null;
  /** All that goes on beside the rest. */
  private readonly begun: Array<Promise<unknown>> = [];

  private constructor(
    private readonly makers: Makers,
    private readonly tables: TableFiles,
  ) {
    const { setup, threads, coding, staging } = makers;
    const { lang, cache = null, paths } = setup.options;
    this.categories = coding.codebook.categories.map(({ code }) => code);
    this.humanCodes = setup.store && humanCodesInRun(setup.store, this.categories);
    this.report = openReport(staging, threads.scribe ?? staging);
    // What the charts are made with loads while the threads read.
    const { loadRenderer } = threads.studio;
    this.keptCharts = keptCharts(cache, paths, lang, { loadRenderer, loadFrames });
  }

  static async open(makers: Makers): Promise<RunOutput> {
    const { setup, threads, staging } = makers;
    const { noCsv } = setup;
    const tables = threads.scribe?.openTables(staging.folder, noCsv) ?? (await openTables(staging, noCsv));
    return new RunOutput(makers, tables);
  }

  summary(): RunSummary {
    return this.totals.summary.result(this.categories);
  }

  /** Has all batches analysed and writes their rows; gives the files of each batch. */
  async *takeBatches(): AsyncGenerator<readonly DocumentHead[]> {
    const { setup, threads } = this.makers;
    const writing: Array<Promise<void>> = [];
    for await (const { heads, rows, taken } of segmentsOf(setup.batches, threads.analysts, this.sumsTaker())) {
      const both = [this.tables.addStretches(rows.tables), this.report.add(rows.page)];
      writing.push(this.begin(allDone(both).then(taken)));
      if (writing.length === MOST_WRITING) await writing.shift();
      yield heads;
    }
    this.rowsTaken.resolve();
    // The page's font is made while charts are drawn.
    if (this.charts) this.writePage();
    await allDone(writing);
  }

  /** Finishes the tables, when all batches have been taken. */
  async finishTables(): Promise<WrittenTables> {
    const ended = Promise.all(this.makers.threads.analysts.map((analyst) => analyst.end()));
    // Where there are no charts yet, the threads' memory is for them.
    if (!this.charts) await ended;
    await (this.completion ?? this.addCompletion());
    const written = await this.tables.close();
    await ended;
    return written;
  }

  /**
   * Draws the charts and writes them, unless that has begun.
   * @returns the SHA-256 of every file, by its name
   */
  drawCharts(): Promise<Record<string, string>> {
    if (!this.charts) {
      const { setup, coding, staging, watch } = this.makers;
      const drawn = watch.begin("charts");
      const by = { lang: setup.options.lang, charts: this.keptCharts, staging };
      const charts = writeCharts(this.totals, this.completionRows, coding.codebook, this.words.promise, by);
      this.charts = this.begin(charts.finally(drawn));
    }
    return this.charts;
  }

  /** Writes the page, unless that has begun; all batches must have been taken. */
  writePage(): Promise<void> {
    this.page ??= this.begin(this.pageWritten());
    return this.page;
  }

  /** Waits for all that goes on, so that nothing is written into an output that is given up. */
  async giveUp(reason: unknown): Promise<void> {
    this.rowsTaken.resolve();
    this.words.reject(reason);
    await Promise.allSettled(this.begun);
  }

  private sumsTaker(): SumsTaker {
    const { totals, humanCodes, words } = this;
    const { setup, threads } = this.makers;
    const { wordTotals } = threads;
    const hashes = new Map<string, string>();
    let fresh = 0;
    return {
      counted: wordTotals.counted,
      add(heads, { totals: added, humanCodes: fates, pseudonyms, stands }) {
        totals.add(added);
        humanCodes?.add(fates);
        for (const pseudonym of pseudonyms) setup.pseudonyms.push(pseudonym);
        if (!stands) for (const { bytes } of heads) fresh += bytes;
      },
      summed: () => {
        this.completionRows = [...totals.completion.rows(this.categories)];
        if (fresh > BESIDE_CHARTS) thriftyEngine();
        else this.beginBesideRows();
      },
      addWords({ id }, { words: added, hash }) {
        if (added) wordTotals.add(added);
        hashes.set(id, hash);
      },
      end(last) {
        words.resolve(keyWords(wordTotals.take(last, hashes)));
      },
    };
  }

  /** Begins the charts, and the completion table when they are done or no rows are to be written any more. */
  private beginBesideRows(): void {
    const chartsOrRows = Promise.race([this.drawCharts(), this.rowsTaken.promise]).catch(() => {});
    this.completion = this.begin(chartsOrRows.then(() => this.addCompletion()));
  }

  private async pageWritten(): Promise<void> {
    const { setup, threads, coding, watch } = this.makers;
    const { documents, notices } = this.totals;
    const written = watch.begin("report");
    const noticesIn = new Map<string, number>();
    for (const { source } of notices) noticesIn.set(source, (noticesIn.get(source) ?? 0) + 1);
    const facts = {
      version: programVersion(),
      lang: setup.options.lang,
      summary: this.summary(),
      documents: documents.map((file) => ({ ...file, notices: noticesIn.get(file.source) ?? 0 })),
      categories: chartCategories(coding.codebook.categories),
    };
    await this.report.close(facts, { ...(await loadReportAssets()), font: threads.studio.font });
    written();
  }

  private async addCompletion(): Promise<void> {
    const completion = encodeStretch(TABLES.completion, this.completionRows, await loadParquet());
    await this.tables.addStretches({ completion });
  }

  /** Does something beside the rest. A failure is met where it is waited for. */
  private begin<Result>(work: Promise<Result>): Promise<Result> {
    this.begun.push(handled(work));
    return work;
  }
}
