package io.passerelle.sandbox.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Path ROOT = Path.of("..", "..").normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void every_relative_link_and_anchor_leads_somewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            String text = withoutCode(Files.readString(page));
            for (MatchResult link : LINK.matcher(text).results().toList()) {
                String target = link.group(1);
                if (!target.contains("://")
                        && !target.startsWith("mailto:")
                        && !leads(page, target)) {
                    dead.add(page + " → " + target);
                }
            }
        }

        assertThat(pages()).hasSizeGreaterThan(20);
        assertThat(dead).isEmpty();
    }

    @Test
    void every_alert_has_its_section_in_the_operations_and_the_other_way_round()
            throws IOException {
        Set<String> sections =
                headings(ROOT.resolve("docs/operations.md")).stream()
                        .filter(heading -> heading.startsWith("Passerelle"))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> alerts =
                Pattern.compile("(?m)^ *- alert: (\\w+)$")
                        .matcher(Files.readString(ROOT.resolve("deploy/monitoring/alerts.yaml")))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(alerts).hasSizeGreaterThan(10).isEqualTo(sections);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(path -> path.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static boolean leads(Path page, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1
                || headings(file).stream().anyMatch(h -> anchor(h).equals(parts[1]));
    }

    private static List<String> headings(Path page) throws IOException {
        return HEADING.matcher(withoutCode(Files.readString(page)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?ms)^ *```.*?^ *```$", "");
    }

    /// As GitHub and MkDocs make it.
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }
}
