package io.passerelle.common.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;

/// What `--version` says, of a service and of each of its commands: `sync-service 1.2.3 (4f2a91c)`.
/// Both were written at the build; the commit is `unknown` if it was built without a repository.
final class Release implements IVersionProvider {
    private static final String RESOURCE = "/META-INF/passerelle/release.properties";
    private final String service;

    private Release(String service) {
        this.service = service;
    }

    static void shownBy(CommandSpec command) {
        command.versionProvider(new Release(command.root().name()));
        command.subcommands().values().forEach(sub -> shownBy(sub.getCommandSpec()));
    }

    @Override
    public String[] getVersion() {
        Properties built = new Properties();
        try (InputStream in = Release.class.getResourceAsStream(RESOURCE)) {
            built.load(Objects.requireNonNull(in, RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String[] {
            "%s %s (%s)"
                    .formatted(service, built.getProperty("version"), built.getProperty("commit"))
        };
    }
}
