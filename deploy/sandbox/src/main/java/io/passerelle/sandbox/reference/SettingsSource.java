package io.passerelle.sandbox.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The source of settings: interfaces whose methods are settings, with their defaults and `///`
/// comments. Read as text, since a comment is nowhere else, and in the order of the source.
final class SettingsSource {
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"(.+)\"\\)");
    private static final Pattern DEFAULT = Pattern.compile("@WithDefault\\(\"(.*)\"\\)");
    private static final Pattern TYPE =
            Pattern.compile("(?:public )?(?:interface|enum) (\\w+) \\{");
    private static final Pattern METHOD = Pattern.compile("(\\S+(?: \\S+)?) (\\w+)\\(\\);");

    /// @param fallback the default, `""` if there is none
    /// @param inline whether its own name is no part of the key
    record Setting(String type, String name, String fallback, boolean inline, String words) {}

    /// By the name of the interface.
    private final Map<String, List<Setting>> settings = new LinkedHashMap<>();

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Deque<String> around = new ArrayDeque<>();
    private final List<String> comment = new ArrayList<>();
    private String prefix = "";
    private String fallback = "";
    private boolean inline;

    SettingsSource(String text) {
        text.lines().forEach(this::read);
    }

    /// With `passerelle.` before it.
    String prefix() {
        return prefix;
    }

    /// The interface the file is about.
    String root() {
        return settings.keySet().iterator().next();
    }

    boolean knows(String type) {
        return settings.containsKey(type);
    }

    List<Setting> of(String type) {
        return settings.getOrDefault(type, List.of());
    }

    /// What is said of the interface.
    String words(String type) {
        return words.getOrDefault(type, "");
    }

    private void read(String raw) {
        String line = raw.strip();
        Matcher start = PREFIX.matcher(line);
        Matcher given = DEFAULT.matcher(line);
        Matcher type = TYPE.matcher(line);
        Matcher method = METHOD.matcher(line);
        if (line.startsWith("///")) {
            comment.add(line.substring(3).strip());
        } else if (start.matches()) {
            prefix = start.group(1);
        } else if (given.matches()) {
            fallback = given.group(1);
        } else if (line.equals("@WithParentName")) {
            inline = true;
        } else if (type.matches()) {
            begin(type.group(1), line.contains("interface "));
        } else if (method.matches() && !around.isEmpty()) {
            add(method.group(1), method.group(2));
        } else if (line.equals("}") && !around.isEmpty() && raw.indexOf('}') == depth()) {
            around.pop();
            comment.clear();
        }
    }

    private int depth() {
        return 4 * (around.size() - 1);
    }

    private void begin(String name, boolean holdsSettings) {
        around.push(name);
        if (holdsSettings) {
            settings.put(name, new ArrayList<>());
            words.put(name, said());
        }
        comment.clear();
    }

    private void add(String type, String name) {
        List<Setting> here = settings.get(around.peek());
        if (here != null) {
            here.add(new Setting(type, name, fallback, inline, said()));
        }
        fallback = "";
        inline = false;
        comment.clear();
    }

    /// References to code become its bare name.
    private String said() {
        return String.join(" ", comment)
                .replaceAll("(?:; see|See) \\[[^]]+](?:\\.$)?", "")
                .replaceAll("\\[(?:\\w+\\.)*(\\w+)(?:#(\\w+))?](?!\\()", "`$1`")
                .replace("|", "\\|")
                .strip();
    }
}
