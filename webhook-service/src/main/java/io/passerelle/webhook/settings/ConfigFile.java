package io.passerelle.webhook.settings;

import io.passerelle.common.runtime.Settings;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSourceLoader;

/// What `config/application.yaml` says, for the checks of the start: the settings they are given
/// come from the environment and may not know it.
public final class ConfigFile {

    private ConfigFile() {}

    public static Settings settings() {
        return new Settings(
                new SmallRyeConfigBuilder()
                        .addDefaultSources()
                        .addDefaultInterceptors()
                        .withSources(new YamlConfigSourceLoader.InFileSystem())
                        .build());
    }
}
