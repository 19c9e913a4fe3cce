package io.passerelle.common.runtime;

import io.passerelle.common.database.SqliteLibrary;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logmanager.LogContext;
import org.jspecify.annotations.Nullable;

/// The start of a service's process, before Quarkus: settings are checked, so that a bad one costs
/// one line instead of a stack trace, and a command that does not serve opens no port.
public final class Launch {
    private static final Set<String> FIRST_THAT_NEED_NO_SETTINGS = Set.of("help", "completion");
    private static final Set<String> LAST_THAT_NEED_NO_SETTINGS =
            Set.of("--help", "-h", "--version", "-V");

    private Launch() {}

    /// Exit codes: 0 done, 1 failed, 2 usage or a bad setting, 3 partly done, 4 busy.
    ///
    /// @param checks each throws [BadSetting] if a setting this service needs is missing or wrong
    public static void run(
            Class<? extends QuarkusApplication> application,
            List<Consumer<Settings>> checks,
            String... args) {
        boolean serve = args.length == 0 || List.of(args).equals(List.of("serve"));
        try {
            Settings settings = early();
            if (needsNoSettings(args)) {
                leaveDataAlone();
            } else {
                checks.forEach(check -> check.accept(settings));
                checkPort(settings);
                prepareDataDirectory(settings);
            }
            prepareLog(settings, serve);
            prepareTraces(settings, serve);
        } catch (BadSetting e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        if (!serve) {
            setUnlessSet("quarkus.http.host-enabled", "false");
            setUnlessSet("quarkus.scheduler.enabled", "false");
            setUnlessSet("passerelle.work.enabled", "false");
        }
        SqliteLibrary.load();
        // To serve is what Quarkus does by itself: no command line is made for it.
        Quarkus.run(serve ? null : application, Launch::ended, args);
    }

    /// By their place: `--reason help` names no command. What follows an option is its value.
    private static boolean needsNoSettings(String... args) {
        int last = args.length - 1;
        return last >= 0
                && (FIRST_THAT_NEED_NO_SETTINGS.contains(args[0])
                        || (LAST_THAT_NEED_NO_SETTINGS.contains(args[last])
                                && (last == 0 || !args[last - 1].startsWith("-"))));
    }

    private static Settings early() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return new Settings(
                new SmallRyeConfigBuilder()
                        .addSystemSources()
                        .withSources(DotEnvConfigSourceProvider.dotEnvSources(loader))
                        .build());
    }

    /// Who asks a new version for its name or for help has no database made or migrated by that: it
    /// gets one that goes with the process.
    private static void leaveDataAlone() {
        try {
            Path folder = Files.createTempDirectory("passerelle");
            folder.toFile().deleteOnExit();
            for (String ending : List.of("", "-wal", "-shm")) {
                folder.resolve("none.db" + ending).toFile().deleteOnExit();
            }
            setUnlessSet("passerelle.database", folder.resolve("none.db").toString());
        } catch (IOException e) {
            throw new BadSetting("a folder for passing files cannot be made: " + e);
        }
    }

    /// Where it is made here, only its user may enter it: databases hold buyers' data.
    private static void prepareDataDirectory(Settings settings) {
        String found = settings.find("DATA_DIR").orElse("data");
        try {
            Path directory = Files.createDirectories(Path.of(found), OwnerOnly.folder());
            if (!Files.isWritable(directory)) {
                throw new BadSetting(
                        "DATA_DIR: found '"
                                + found
                                + "', expected a folder this user may write to");
            }
        } catch (IOException e) {
            throw new BadSetting(
                    "DATA_DIR: found '" + found + "', expected a folder that can be made: " + e);
        }
    }

    /// Quarkus reads it by itself, but says nothing of `PORT` if it cannot.
    private static void checkPort(Settings settings) {
        settings.find("PORT", "a number up to 65535", Launch::port);
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(text);
        }
        return port;
    }

    private static void prepareLog(Settings settings, boolean serve) {
        settings.find("LOG_LEVEL", "ERROR, WARN, INFO, DEBUG or TRACE", Launch::level)
                .ifPresent(level -> setUnlessSet("quarkus.log.level", level));
        boolean production = settings.find("ENVIRONMENT").filter("production"::equals).isPresent();
        setUnlessSet("quarkus.log.console.json.enabled", Boolean.toString(production && serve));
        if (serve && settings.find("LOG_FILES").filter("true"::equals).isPresent()) {
            setUnlessSet("quarkus.log.file.enabled", "true");
            setUnlessSet("quarkus.log.handlers", "error");
            setUnlessSet("quarkus.log.handler.file.\"error\".enabled", "true");
        }
        if (!serve) {
            // A command's answer goes to stdout; only what went wrong joins it, on stderr.
            setUnlessSet("quarkus.log.console.level", "ERROR");
            setUnlessSet("quarkus.log.console.stderr", "true");
        }
    }

    private static String level(String text) {
        return LogContext.getLogContext().getLevelForName(text.toUpperCase(Locale.ROOT)).getName();
    }

    /// Commands make no traces.
    private static void prepareTraces(Settings settings, boolean serve) {
        settings.find(
                        "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "a URL like http://localhost:4318",
                        WebAddress::any)
                .filter(_ -> serve)
                .ifPresent(url -> {
                    setUnlessSet("quarkus.otel.exporter.otlp.endpoint", url.toString());
                    setUnlessSet("quarkus.otel.sdk.disabled", "false");
                });
    }

    private static void setUnlessSet(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    private static void ended(int code, @Nullable Throwable failure) {
        if (failure != null) {
            System.err.println(reason(failure));
        }
        System.exit(failure == null ? code : Math.max(code, 1));
    }

    private static String reason(Throwable failure) {
        Throwable root =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(20)
                        .reduce(failure, (_, deeper) -> deeper);
        String message = String.valueOf(root.getMessage());
        // What is wrong with a setting stands below the first line.
        String said = message.lines().map(String::strip).limit(3).collect(Collectors.joining(" "));
        return "start failed: " + (said.isEmpty() ? root : said);
    }
}
