package io.passerelle.sandbox.filemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The emulator against a client of somebody else's making; skipped without Node or its registry.
class IndependentClientTest {
    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path WORK = Path.of("target/node-check");
    private static final String GAVE_UP = "not done within two minutes";
    private static final Pattern NO_REGISTRY =
            Pattern.compile(
                    "ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENOTCACHED|E403|"
                            + GAVE_UP);

    private record Result(int exit, String output) {}

    @Test
    void satisfies_the_npm_client_fmdapi() throws Exception {
        assumeTrue(present("node"), "skipped: no node on this machine");
        assumeTrue(present("npm"), "skipped: no npm on this machine");
        install();
        try (var host = new Host()) {
            IntStream.rangeClosed(1, 120).forEach(i -> host.shop.addProduct("P-" + i, i));
            host.shop.database().script("say it", said -> Script.Outcome.of("<" + said + ">"));
            host.shop
                    .database()
                    .script(
                            "forget everybody",
                            _ -> {
                                host.emulator.dropTokens();
                                return Script.Outcome.of("");
                            });
            Result result =
                    run(List.of("node", "filemaker-check.mjs", host.origin(), Host.PASSWORD));
            assertThat(result.output()).endsWith("ok\n");
            assertThat(result.exit()).isZero();
            assertThat(host.emulator.openTokens()).isZero();
            assertThat(host.emulator.calls(Endpoint.LOGIN)).isEqualTo(2);
        }
    }

    private static void install() throws Exception {
        Files.createDirectories(WORK);
        for (String name : List.of("package.json", "package-lock.json", "filemaker-check.mjs")) {
            Files.copy(
                    SOURCES.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(WORK.resolve("node_modules/.package-lock.json"))) {
            return;
        }
        Result result =
                run(
                        List.of(
                                "npm",
                                "ci",
                                "--ignore-scripts",
                                "--no-audit",
                                "--no-fund",
                                "--fetch-timeout=30000",
                                "--fetch-retries=1"));
        boolean offline = result.exit() != 0 && NO_REGISTRY.matcher(result.output()).find();
        assumeTrue(!offline, "skipped: the npm registry cannot be reached");
        assertThat(result.exit()).as(result.output()).isZero();
    }

    private static boolean present(String program) throws InterruptedException {
        try {
            Files.createDirectories(WORK);
            return run(List.of(program, "--version")).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Result run(List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(WORK.toFile())
                        .redirectErrorStream(true)
                        .start();
        // A registry may take a connection and then say nothing, for as long as npm has patience.
        CompletableFuture<Void> end =
                CompletableFuture.runAsync(
                        process::destroyForcibly,
                        CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return new Result(exit, end.isDone() ? output + GAVE_UP : output);
    }
}
