package io.passerelle.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/// One service as a process of its own: its jar, or with `-Dpasserelle.native` its executable.
final class ServiceProcess implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final boolean NATIVE = System.getProperty("passerelle.native") != null;
    private static final List<String> ALL =
            List.of("webhook-service", "sync-service", "supplier-service");
    private static final String JAR = "quarkus-app/quarkus-run.jar";
    private final String name;
    private final int port;
    private final Path directory;
    private final Map<String, String> environment;
    private @Nullable Process process;

    /// @param name module and Maven artifact, `sync-service`
    /// @param directory where it runs, with its `config/` and logs
    ServiceProcess(String name, int port, Path directory, Map<String, String> environment) {
        this.name = name;
        this.port = port;
        this.directory = directory;
        this.environment = new HashMap<>(environment);
    }

    /// From its next start on.
    ServiceProcess without(String variable) {
        environment.remove(variable);
        return this;
    }

    /// From its next start on.
    ServiceProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /// What is started and must have been packaged: despite its name the executable, if that is
    /// what is tested.
    static Path jar(String name) {
        return Path.of("../..", name, "target", NATIVE ? name + "-runner" : JAR)
                .toAbsolutePath()
                .normalize();
    }

    /// Skips the test if one of these is not packaged.
    ///
    /// @param names none for all three
    static void assumePackaged(String... names) {
        List<String> services = names.length == 0 ? ALL : List.of(names);
        assumeTrue(
                services.stream().allMatch(name -> Files.exists(jar(name))),
                "the services are not packaged; run deploy/test, which packages them first");
    }

    ServiceProcess start() {
        process = launch(log(), List.of(), "serve");
        return this;
    }

    void awaitReady() {
        awaitWell("/q/health/ready");
    }

    /// Answers, whatever the state of the systems outside.
    void awaitLive() {
        awaitWell("/q/health/live");
    }

    private void awaitWell(String path) {
        try {
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> isEnded() || get(path, "").statusCode() == 200);
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(
                    name + " is not well after a minute; its log ends:\n" + lastLines(), e);
        }
        if (isEnded()) {
            throw new IllegalStateException(name + " has ended; its log ends:\n" + lastLines());
        }
    }

    private boolean isEnded() {
        Process started = process;
        return started == null || !started.isAlive();
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 300), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    /// As `kill -9`: no goodbye.
    void kill() {
        end(Process::destroyForcibly);
    }

    @Override
    public void close() {
        end(Process::destroy);
    }

    private void end(Consumer<Process> how) {
        Process running = process;
        if (running != null) {
            how.accept(running);
            awaitEnd(running);
        }
    }

    /// Runs one command of the service beside the serving process and returns its output.
    Answer command(String... arguments) {
        return command(List.of(), arguments);
    }

    /// @param properties of the process, as `-Duser.language=fr`; both kinds of program take them
    Answer command(List<String> properties, String... arguments) {
        try {
            Path out = Files.createTempFile(directory, name, ".out");
            Process command = launch(out, properties, arguments);
            awaitEnd(command);
            return new Answer(command.exitValue(), Files.readString(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Answer(int code, String output) {}

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(5));
        return HTTP.send(
                request.header("Authorization", "Bearer " + token).build(),
                BodyHandlers.ofString());
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path log() {
        return directory.resolve(name + ".log");
    }

    private Process launch(Path out, List<String> properties, String... arguments) {
        List<String> line = new ArrayList<>();
        if (NATIVE) {
            line.add(jar(name).toString());
            line.addAll(properties);
        } else {
            line.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
            // A process that lives for minutes gains nothing from the second compiler.
            line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
            // The first to end leaves its classes as the next ones need them: a third of each
            // start. What the JVM says of that is no part of an answer.
            Path classes = jar(name).getParent().resolveSibling("classes.jsa");
            line.addAll(
                    List.of(
                            "-XX:+AutoCreateSharedArchive",
                            "-XX:SharedArchiveFile=" + classes,
                            "-Xlog:disable"));
            line.addAll(properties);
            line.addAll(List.of("-jar", jar(name).toString()));
        }
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()));
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("a process did not end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
