"""A link to a file of the repository that is no page becomes its name: the site stands alone. Pictures in
Mermaid are drawn by the copy of mermaid.min.js that MERMAID_JS names; without one their text is shown."""
import os
import re
import shutil

from mkdocs.utils import get_relative_url

OUTSIDE = re.compile(r"\[([^\]]+)\]\((?:\.\./)+((?:deploy/|README\.md|railway\.json)[^)]*)\)")
MERMAID = os.environ.get("MERMAID_JS")
TARGET = "assets/mermaid.min.js"
DRAW = """<script src="%s"></script><script>
mermaid.initialize({startOnLoad: false});
document.querySelectorAll("pre.diagram").forEach(async (pre, i) => {
  const drawn = await mermaid.render("diagram-" + i, pre.textContent);
  pre.outerHTML = "<div>" + drawn.svg + "</div>";
});
</script></body>"""


def on_page_markdown(markdown, **_):
    return OUTSIDE.sub(r"\1 (`\2`)", markdown)


def on_post_page(output, page, **_):
    if not MERMAID or 'class="diagram"' not in output:
        return output
    return output.replace("</body>", DRAW % get_relative_url(TARGET, page.url))


def on_post_build(config, **_):
    if MERMAID:
        shutil.copyfile(MERMAID, os.path.join(config["site_dir"], TARGET))
