"""Reads the tables of this data package into pandas.

    from runpy import run_path
    package = run_path("path/to/datapackage/import.py")
    tables = package["read_package"]("path/to/datapackage", language="en")

All that it knows of the columns it takes from datapackage.json. Needs pandas 1.5 or later.
"""

import csv
import json
import sys
from pathlib import Path

TYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


def read_package(folder=".", language="code"):
    """
    Reads every table that there is as CSV. Empty cells are missing. Columns of codes become categoricals in the order of
    the codebook: bare codes, or their labels with `language` "en" or "zh". Dates stay text, since notices give days,
    months or years; `<name>_day` holds those that are whole days. Lists become lists of strings.

    :return: a dictionary of data frames by name
    """
    folder = Path(folder)
    with open(folder / "datapackage.json", encoding="utf-8") as file:
        resources = json.load(file)["resources"]
    return {
        resource["name"]: _read_table(folder / resource["path"], resource["schema"]["fields"], language)
        for resource in resources
        if resource.get("format") == "csv"
    }


def labels(folder=".", language="en"):
    """The titles of the columns by table and column."""
    with open(Path(folder) / "datapackage.json", encoding="utf-8") as file:
        resources = json.load(file)["resources"]
    title = "title" if language == "en" else f"title@{language}"
    return {
        resource["name"]: {field["name"]: field[title] for field in resource["schema"]["fields"]}
        for resource in resources
        if resource.get("format") == "csv"
    }


def _read_table(path, fields, language):
    import pandas as pd

    types = {field["name"]: TYPES[field["type"]] for field in fields}
    text = pd.read_csv(path, dtype="string", keep_default_na=False, na_values=[""], encoding="utf-8")
    columns = {}
    for field in fields:
        name = field["name"]
        cells = text[name]
        if field["type"] == "boolean":
            cells = cells.map({"true": True, "false": False})
        elif field["type"] in ("integer", "number"):
            cells = pd.to_numeric(cells)
        columns[name] = cells.astype(types[name])
        if "itemDelimiter" in field:
            columns[name] = cells.map(
                lambda cell, mark=field["itemDelimiter"]: [] if pd.isna(cell) else cell.split(mark)
            ).astype(object)
        elif "categories" in field:
            columns[name] = _categorical(cells, field["categories"], language)
        elif _is_date(field):
            columns[f"{name}_day"] = pd.to_datetime(cells.where(cells.str.len() == 10), format="%Y-%m-%d")
    return pd.DataFrame(columns)


def _categorical(cells, categories, language):
    import pandas as pd

    codes = [category["value"] for category in categories]
    values = pd.Series(pd.Categorical(cells, categories=codes), index=cells.index)
    if language == "code":
        return values
    label = "label" if language == "en" else f"label@{language}"
    return values.cat.rename_categories({category["value"]: category[label] for category in categories})


def _is_date(field):
    return field.get("constraints", {}).get("pattern", "").startswith("[0-9]{4}(-")


def write_one_line(folder="."):
    """
    Copies the tables into `one-line/`, with a space in the place of each line break inside a cell: SPSS takes every line
    of a file for a case.
    """
    folder = Path(folder)
    csv.field_size_limit(2**31 - 1)
    target = folder / "one-line"
    target.mkdir(exist_ok=True)
    for path in sorted((folder / "data").glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as source:
            with open(target / path.name, "w", encoding="utf-8", newline="") as copy:
                writer = csv.writer(copy, lineterminator="\n")
                for row in csv.reader(source):
                    writer.writerow([" ".join(cell.splitlines()) for cell in row])


if __name__ == "__main__":
    if "--one-line" in sys.argv[1:]:
        write_one_line(Path(__file__).parent)
    else:
        for name, table in read_package(Path(__file__).parent).items():
            print(f"{name}: {len(table)} rows, {len(table.columns)} columns")
