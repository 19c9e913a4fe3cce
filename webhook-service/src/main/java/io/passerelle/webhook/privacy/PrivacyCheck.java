package io.passerelle.webhook.privacy;

import io.passerelle.common.runtime.Settings;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSourceLoader;
import java.time.Duration;
import java.util.List;

/// Reads the settings of [PrivacyConfig] before the process starts in earnest, so that a mistake
/// costs one line instead of a stack trace.
public final class PrivacyCheck {
    private static final List<String> NAMES =
            List.of("passerelle.privacy.keep-bodies", "passerelle.privacy.keep-exports");

    private PrivacyCheck() {}

    /// For [io.passerelle.common.runtime.Launch]; throws [io.passerelle.common.runtime.BadSetting].
    public static void check(Settings settings) {
        read(settings);
        read(withFile());
    }

    /// What `config/application.yaml` says, which the given settings may not know.
    private static Settings withFile() {
        return new Settings(
                new SmallRyeConfigBuilder()
                        .addDefaultSources()
                        .addDefaultInterceptors()
                        .withSources(new YamlConfigSourceLoader.InFileSystem())
                        .build());
    }

    private static void read(Settings settings) {
        NAMES.forEach(name ->
                settings.find(name, "a duration of at least an hour like 30d", PrivacyCheck::time));
    }

    private static Duration time(String text) {
        Duration time = DurationConverter.parseDuration(text);
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException(text);
        }
        return time;
    }
}
