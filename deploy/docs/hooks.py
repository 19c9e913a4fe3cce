"""A link to a file of the repository that is no page becomes its name: the site stands alone."""
import re

OUTSIDE = re.compile(r"\[([^\]]+)\]\((?:\.\./)+((?:deploy/|README\.md|railway\.json)[^)]*)\)")


def on_page_markdown(markdown, **_):
    return OUTSIDE.sub(r"\1 (`\2`)", markdown)
