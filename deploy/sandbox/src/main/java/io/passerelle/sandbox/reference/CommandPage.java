package io.passerelle.sandbox.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// A command line as a page, and the rules it keeps.
public record CommandPage(CommandLine root) {

    /// As Markdown: each command as its `--help` says it.
    public String text() {
        String name = root.getCommandName();
        return "# "
                + name
                + "\n\n"
                + all().stream().map(CommandPage::section).collect(Collectors.joining("\n"));
    }

    private static String section(CommandLine command) {
        String title = command.getCommandSpec().qualifiedName(" ");
        String help =
                command.getUsageMessage(CommandLine.Help.Ansi.OFF)
                        .lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"));
        return "## " + title + "\n\n```text\n" + help + "\n```\n";
    }

    /// The command itself and what is below it.
    private List<CommandLine> all() {
        List<CommandLine> all = new ArrayList<>(List.of(root));
        root.getSubcommands().values().stream().distinct().forEach(all::add);
        return all;
    }

    /// What is wrong with it, for people; empty if every command keeps every rule.
    ///
    /// @param silent commands that print no data, and so need no `--json`
    public List<String> broken(List<String> silent) {
        List<String> broken = new ArrayList<>();
        for (CommandLine command : all()) {
            CommandSpec spec = command.getCommandSpec();
            String name = spec.qualifiedName(" ");
            String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
            if (!help.contains("Example") || !help.contains(" " + name)) {
                broken.add(name + ": no example that begins with its whole name");
            }
            if (spec.usageMessage().description().length == 0) {
                broken.add(name + ": no description");
            }
            if (spec.parent() != null && !silent.contains(spec.name()) && !has(spec, "--json")) {
                broken.add(name + ": no --json");
            }
            if (!has(spec, "--help")) {
                broken.add(name + ": no --help");
            }
            spec.args().stream()
                    .filter(arg -> arg.description().length == 0)
                    .forEach(arg -> broken.add(name + ": " + arg.paramLabel() + " not described"));
            help.lines()
                    .filter(line -> line.length() > 80)
                    .forEach(line -> broken.add(name + ": wider than 80: " + line));
        }
        return broken;
    }

    private static boolean has(CommandSpec spec, String option) {
        return spec.findOption(option) != null;
    }
}
