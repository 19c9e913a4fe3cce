package io.passerelle.common.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the script by which bash and zsh complete commands and options of this service.",
            "It completes the name ${ROOT-COMMAND-NAME}, so the executable or an alias must have it."
        },
        footer = {
            "",
            "Examples: source <(${COMMAND-FULL-NAME})",
            "          ${COMMAND-FULL-NAME} > /etc/bash_completion.d/${ROOT-COMMAND-NAME}"
        })
public class CompletionCommand implements Runnable, Verbatim {

    @Spec CommandSpec spec;

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        spec.commandLine().getOut().print(AutoComplete.bash(root.getCommandName(), root));
        spec.commandLine().getOut().flush();
    }
}
