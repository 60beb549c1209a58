# A first analysis of a run in R, with base R alone: Rscript first-analysis.R [OUTPUT_FOLDER]
#
# The same as first-analysis.py and the first notebook: both completion ratios with 95 % Wilson intervals, for all
# notices, by level and by unit, and what kinds of problems have what kinds of accounts. The intervals take problems for
# independent. Those of one notice are not: to compare groups of notices, use zhenggai compare, which allows for that.
# The tables are UTF-8. R 4.2 and later read them on every system; under Linux run it in a UTF-8 locale.

arguments <- commandArgs(trailingOnly = TRUE)
tables <- file.path(if (length(arguments) > 0) arguments[1] else "../output", "tables")

# A table of the run. The CSV begins with a byte order mark; an empty cell is an unknown value, the word NA is not.
table_of <- function(name) {
  read.csv(file.path(tables, paste0(name, ".csv")), fileEncoding = "UTF-8-BOM", na.strings = "")
}

# Share with its Wilson interval: that of prop.test without continuity correction; nothing where there are no cases.
wilson <- function(part, whole) {
  if (whole == 0) return(c(NA, NA, NA))
  test <- suppressWarnings(prop.test(part, whole, correct = FALSE))
  c(part / whole, test$conf.int[1], test$conf.int[2])
}

# Both ratios of a group of problems. States that no notice gives are counted as unstated and never guessed.
ratios <- function(problems) {
  stated <- sum(problems$status != "unstated")
  completed <- sum(problems$status == "completed")
  ratio <- wilson(completed, stated)
  account <- wilson(sum(problems$account_state == "done"), nrow(problems))
  c(problems = nrow(problems), completed = completed, stated = stated,
    ratio = ratio[1], ratio_low = ratio[2], ratio_high = ratio[3], coverage = stated / nrow(problems),
    account_ratio = account[1], account_low = account[2], account_high = account[3])
}
by_group <- function(problems, group) t(sapply(split(problems, problems[[group]]), ratios))

notices <- subset(table_of("notices"), genre == "rectification") # work plans and news items are in the table too
# The unit of a problem is that of its notice; only the level is fetched.
problems <- merge(table_of("problems"), notices[c("notice_id", "level")], by = "notice_id")

cat(nrow(notices), "notices,", nrow(problems), "problems\n\nAll notices\n")
overall <- ratios(problems)
print(round(overall, 3))
cat("\nBy level\n")
by_level <- by_group(problems, "level")
print(round(by_level, 3))
cat("\nBy unit: small groups have wide intervals, do not rank them\n")
by_unit <- by_group(problems, "unit")
print(round(by_unit[order(-by_unit[, "account_ratio"]), ], 3))
cat("\nProblems by category and state of the account\n")
accounts <- table(problems$category, problems$account_state)
print(accounts)

# Key numbers, one a line, for whoever checks them against another program.
cat("\nkey numbers\n")
for (name in names(overall)) cat(sprintf("all %s %.10g\n", name, overall[name]))
for (level in rownames(by_level)) for (name in c("ratio", "account_ratio"))
  cat(sprintf("level:%s %s %.10g\n", level, name, by_level[level, name]))
for (category in rownames(accounts))
  cat(sprintf("category:%s account_ratio %.10g\n", category, accounts[category, "done"] / sum(accounts[category, ])))
