
#' Reads the tables of the package into data frames.
#'
#' Texts, numbers and truth values get their type; empty cells become NA. Columns of codes become factors, in the order of
#' the codebook. Dates stay text, since notices give days, months or years; `<name>_day` holds those that are whole days.
#' Lists become list columns of character vectors. Every column carries its title as attribute "label".
#'
#' @param folder   folder of datapackage.json
#' @param language "zh" or "en" for labels of factors, "code" for the bare codes
#' @return a named list of data frames
read_package <- function(folder = ".", language = c("en", "zh", "code")) {
  language <- match.arg(language)
  tables <- lapply(names(columns), function(name) read_table(folder, name, language))
  names(tables) <- names(columns)
  tables
}

read_table <- function(folder, name, language) {
  declared <- columns[[name]]
  types <- vapply(declared, function(column) column$type, "")
  classes <- c(string = "character", date = "character", list = "character", boolean = "logical",
               integer = "numeric", number = "numeric")[types]
  names(classes) <- names(declared)
  rows <- read.csv(file.path(folder, "data", paste0(name, ".csv")), colClasses = classes, na.strings = "",
                   encoding = "UTF-8", check.names = FALSE, comment.char = "", quote = "\"")
  for (column in names(declared)) {
    rows[[column]] <- typed(rows[[column]], declared[[column]], language)
    if (types[[column]] == "date") rows[[paste0(column, "_day")]] <- whole_days(rows[[column]])
    attr(rows[[column]], "label") <- declared[[column]]$label[[if (language == "zh") "zh" else "en"]]
  }
  rows
}

typed <- function(cells, column, language) {
  if (column$type == "list") return(lapply(cells, function(cell) if (is.na(cell)) character() else strsplit(cell, ";", fixed = TRUE)[[1]]))
  if (is.null(column$codes)) return(cells)
  factor(cells, levels = column$codes, labels = if (language == "code") column$codes else column[[language]])
}

whole_days <- function(cells) {
  cells[!is.na(cells) & nchar(cells) != 10] <- NA
  as.Date(cells)
}

# Run as `Rscript import.R [folder]`, it says what it read.
if (sys.nframe() == 0L) {
  arguments <- commandArgs(trailingOnly = TRUE)
  tables <- read_package(if (length(arguments) > 0) arguments[[1]] else ".")
  for (name in names(tables)) cat(name, ": ", nrow(tables[[name]]), " rows, ", ncol(tables[[name]]), " columns\n", sep = "")
}
