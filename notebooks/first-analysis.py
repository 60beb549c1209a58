"""A first analysis of a run in Python, with pandas alone: python3 first-analysis.py [OUTPUT_FOLDER]

The same as first-analysis.R and the first notebook: both completion ratios with 95 % Wilson intervals, for all notices,
by level and by unit, and what kinds of problems have what kinds of accounts. The intervals take problems for independent.
Those of one notice are not: to compare groups of notices, use zhenggai compare, which allows for that.
"""

import sys
from math import sqrt
from pathlib import Path

import pandas as pd

tables = Path(sys.argv[1] if len(sys.argv) > 1 else "../output") / "tables"


def table(name):
    """A table of the run. The CSV begins with a byte order mark; an empty cell is an unknown value, the word NA is not."""
    return pd.read_csv(tables / f"{name}.csv", encoding="utf-8-sig", keep_default_na=False, na_values=[""])


def wilson(part, whole, z=1.959963984540054):
    """Share with its Wilson interval (Wilson 1927); nothing where there are no cases."""
    if whole == 0:
        return pd.Series({"share": None, "low": None, "high": None})
    share = part / whole
    centre = share + z * z / (2 * whole)
    margin = z * sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    scale = 1 + z * z / whole
    return pd.Series({"share": share, "low": (centre - margin) / scale, "high": (centre + margin) / scale})


def ratios(problems):
    """Both ratios of a group of problems. States that no notice gives are counted as unstated and never guessed."""
    stated = (problems["status"] != "unstated").sum()
    completed = (problems["status"] == "completed").sum()
    done = (problems["account_state"] == "done").sum()
    ratio, account = wilson(completed, stated), wilson(done, len(problems))
    return pd.Series(
        {
            "problems": len(problems),
            "completed": completed,
            "stated": stated,
            **{"ratio": ratio["share"], "ratio_low": ratio["low"], "ratio_high": ratio["high"]},
            "coverage": stated / len(problems),
            **{"account_ratio": account["share"], "account_low": account["low"], "account_high": account["high"]},
        }
    )


notices = table("notices")
notices = notices[notices["genre"] == "rectification"]  # work plans and news items are in the table too
# The unit of a problem is that of its notice; only the level is fetched.
problems = table("problems").merge(notices[["notice_id", "level"]], on="notice_id")

print(f"{len(notices)} notices, {len(problems)} problems\n")
overall = ratios(problems)
print("All notices\n", overall.round(3).to_string(), "\n")
by_level = problems.groupby("level").apply(ratios)
print("By level\n", by_level.round(3).to_string(), "\n")
by_unit = problems.groupby("unit").apply(ratios).sort_values("account_ratio", ascending=False)
print("By unit: small groups have wide intervals, do not rank them\n", by_unit.round(3).to_string(), "\n")
accounts = pd.crosstab(problems["category"], problems["account_state"])
print("Problems by category and state of the account\n", accounts.to_string(), "\n")

# Key numbers, one a line, for whoever checks them against another program.
print("key numbers")
for name in ["problems", "completed", "stated", "ratio", "ratio_low", "ratio_high", "coverage"]:
    print(f"all {name} {overall[name]:.10g}")
for name in ["account_ratio", "account_low", "account_high"]:
    print(f"all {name} {overall[name]:.10g}")
for level, row in by_level.iterrows():
    print(f"level:{level} ratio {row['ratio']:.10g}")
    print(f"level:{level} account_ratio {row['account_ratio']:.10g}")
for category, row in accounts.iterrows():
    print(f"category:{category} account_ratio {row['done'] / row.sum():.10g}")
