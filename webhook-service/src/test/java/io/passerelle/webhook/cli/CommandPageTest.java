package io.passerelle.webhook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.passerelle.common.cli.Commands;
import io.passerelle.common.cli.Terminal;
import io.passerelle.sandbox.reference.CommandPage;
import io.passerelle.sandbox.reference.Page;
import io.passerelle.webhook.OutsidePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@QuarkusTest
@QuarkusTestResource(OutsidePorts.class)
class CommandPageTest {
    @Inject CommandLine.IFactory factory;

    @Test
    void the_reference_says_what_help_says() throws IOException {
        Page.of("cli-webhook-service.md").mustBe(new CommandPage(line()).text());
    }

    @Test
    void every_command_has_an_example_words_and_json() {
        assertThat(new CommandPage(line()).broken(List.of("serve", "completion"))).isEmpty();
    }

    @Test
    void completion_is_a_script_that_knows_every_command() {
        StringWriter out = new StringWriter();
        CommandLine line = line();
        line.setOut(new PrintWriter(out));

        assertThat(line.execute("completion")).isZero();

        assertThat(out.toString()).contains("complete -F _complete_webhook-service ");
        assertThat(line.getSubcommands().keySet())
                .allSatisfy(name -> assertThat(out.toString()).contains(name));
    }

    private CommandLine line() {
        return Commands.prepared(
                new CommandLine(WebhookCommand.class, factory), new Terminal(false, 80, false));
    }
}
