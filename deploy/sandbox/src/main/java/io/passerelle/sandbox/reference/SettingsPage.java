package io.passerelle.sandbox.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A service's settings as a page, by the source of its `@ConfigMapping` interfaces and of those of
/// `common`.
public final class SettingsPage {
    private static final Path OWN = Path.of("src", "main", "java");
    private static final Path SHARED = Path.of("..", "common", "src", "main", "java");
    private final String service;
    private final List<SettingsSource> sources;

    private SettingsPage(String service, List<SettingsSource> sources) {
        this.service = service;
        this.sources = sources;
    }

    /// Of a module's test.
    public static SettingsPage of(String service) throws IOException {
        List<SettingsSource> sources = new ArrayList<>();
        for (Path root : List.of(OWN, SHARED)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(f -> f.toString().endsWith("Config.java")).toList()) {
                    sources.add(new SettingsSource(Files.readString(file)));
                }
            }
        }
        sources.removeIf(source -> source.prefix().isEmpty());
        sources.sort(
                Comparator.comparing(SettingsSource::prefix).thenComparing(SettingsSource::root));
        return new SettingsPage(service, sources);
    }

    /// As Markdown: a table for each root.
    public String text() {
        StringBuilder page = new StringBuilder();
        page.append("# Settings of ").append(service).append("\n\nIn `config/application.yaml`; ");
        page.append("variables and an overview: [configuration](../configuration.md).\n");
        String section = "";
        for (SettingsSource source : sources) {
            boolean goesOn = source.prefix().equals(section);
            section = source.prefix();
            page.append('\n').append(goesOn ? "" : "## " + section + "\n\n");
            String words = source.words(source.root());
            page.append(words).append(words.isEmpty() ? "" : "\n\n");
            page.append("| Setting | Default | |\n|---|---|---|\n");
            table(source, source.root(), "").forEach(line -> page.append(line).append('\n'));
        }
        return page.toString();
    }

    private List<String> table(SettingsSource source, String type, String before) {
        List<String> lines = new ArrayList<>();
        for (SettingsSource.Setting setting : source.of(type)) {
            String own = setting.inline() ? "" : dashed(setting.name());
            String key = dotted(before, own);
            String inner = bare(setting.type());
            SettingsSource home = home(source, inner);
            if (home.knows(simple(inner))) {
                key = many(setting.type(), key);
                String words = (setting.words() + " " + home.words(simple(inner))).strip();
                if (!words.isEmpty()) {
                    lines.add(line(key + ".*", "", words));
                }
                lines.addAll(table(home, simple(inner), key));
            } else {
                lines.add(
                        line(key.isEmpty() ? "(itself)" : key, fallback(setting), setting.words()));
            }
        }
        return lines;
    }

    private static String dotted(String before, String own) {
        return before.isEmpty() || own.isEmpty() ? before + own : before + "." + own;
    }

    /// As the key of each of several.
    private static String many(String type, String key) {
        return type.startsWith("Map<")
                ? dotted(key, "NAME")
                : type.startsWith("List<") ? key + "[]" : key;
    }

    private SettingsSource home(SettingsSource here, String type) {
        return type.contains(".")
                ? sources.stream().filter(s -> type.startsWith(s.root())).findFirst().orElse(here)
                : here;
    }

    private static String fallback(SettingsSource.Setting setting) {
        if (!setting.fallback().isEmpty()) {
            return "`" + setting.fallback() + "`";
        }
        return setting.type().startsWith("Optional<") || setting.type().startsWith("List<")
                ? "none"
                : "needed";
    }

    private static String line(String key, String fallback, String words) {
        return "| `" + key + "` | " + fallback + " | " + words + " |";
    }

    /// `Duration` of `Optional<Duration>`, `Site` of `Map<String, Site>`.
    private static String bare(String type) {
        return type.replaceAll("^\\w+<(?:String, )?([\\w.]+).*$", "$1");
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
