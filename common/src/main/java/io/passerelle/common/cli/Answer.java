package io.passerelle.common.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/// How a command answers: a sentence for people, the same as JSON for machines.
public record Answer(CommandSpec spec, ObjectMapper json, boolean asJson) {

    /// What was done.
    ///
    /// @param fields for machines
    public void say(String sentence, Map<String, ?> fields) {
        if (asJson) {
            write(fields);
        } else {
            out().println(sentence);
        }
    }

    /// For machines only.
    public void write(Object value) {
        try {
            out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value, e);
        }
    }

    public PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
