package io.passerelle.common.cli;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Runs the service's command line. An error becomes one line on stderr, and exit code 1.
public class Commands implements QuarkusApplication {
    private static final String JSON = "--json";
    private final Instance<Object> top;
    private final CommandLine.IFactory factory;

    Commands(@TopCommand Instance<Object> top, CommandLine.IFactory factory) {
        this.top = top;
        this.factory = factory;
    }

    @Override
    public int run(String... arguments) {
        CommandLine line = new CommandLine(top.get(), factory);
        Terminal terminal =
                Terminal.here(() -> line.getCommandSpec().usageMessage().autoWidth(true).width());
        return prepared(line, terminal).execute(arguments);
    }

    /// What all services' command lines have in common.
    public static CommandLine prepared(CommandLine line, Terminal terminal) {
        Release.shownBy(line.getCommandSpec());
        line.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
        line.getCommandSpec().usageMessage().exitCodeList(exitCodes());
        line.setUsageHelpWidth(Math.max(terminal.width(), 55));
        line.setColorScheme(
                Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setExecutionExceptionHandler((failure, command, _) -> failed(command, failure));
        if (terminal.isThere()) {
            line.setExecutionStrategy(parsed -> fitted(parsed, terminal.width()));
        }
        return line;
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "done");
        codes.put("1", "failed");
        codes.put("2", "usage or a bad setting");
        codes.put("3", "partly done");
        codes.put("4", "busy, another one runs");
        return codes;
    }

    private static int failed(CommandLine command, Exception failure) {
        String words = String.valueOf(failure.getMessage());
        command.getErr().println(command.getColorScheme().errorText(words));
        return 1;
    }

    private static int fitted(ParseResult parsed, int width) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        CommandSpec spec = command.commandSpec();
        boolean forMachines = command.hasMatchedOption(JSON);
        if (!forMachines && !(spec.userObject() instanceof Verbatim)) {
            PrintWriter out = spec.commandLine().getOut();
            spec.commandLine().setOut(new PrintWriter(new FittingWriter(out, width), true));
        }
        try {
            return new RunLast().execute(parsed);
        } finally {
            spec.commandLine().getOut().flush();
        }
    }
}
