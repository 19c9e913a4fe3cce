package io.passerelle.common.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.runtime.Settings;
import io.quarkus.arc.All;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Shows what each [KnownSettings] bean names.
@Command(
        name = "config-info",
        mixinStandardHelpOptions = true,
        description = "Shows the settings in force; secrets only as set or not set.",
        footer = {"", "Examples: ${COMMAND-FULL-NAME}", "          ${COMMAND-FULL-NAME} --json"})
public class ConfigInfoCommand implements Callable<Integer> {
    private final Settings settings;
    private final List<KnownSetting> known;
    private final ObjectMapper json;

    @Spec CommandSpec spec;

    @Option(names = "--json", description = "For machines.")
    boolean asJson;

    ConfigInfoCommand(Settings settings, @All List<KnownSettings> known, ObjectMapper json) {
        this.settings = settings;
        this.known = known.stream().flatMap(k -> k.all().stream()).toList();
        this.json = json;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        Map<String, String> shown = new LinkedHashMap<>();
        known.forEach(setting -> shown.put(setting.variable(), show(setting)));
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(shown));
        } else {
            shown.forEach((variable, value) -> out.printf("%-24s %s%n", variable, value));
        }
        return 0;
    }

    private String show(KnownSetting setting) {
        if (setting.secret()) {
            return settings.find(setting.variable()).isPresent() ? "set" : "not set";
        }
        return settings.find(setting.variable())
                .orElseGet(() ->
                        setting.fallback().isEmpty()
                                ? "not set"
                                : setting.fallback() + " (default)");
    }
}
