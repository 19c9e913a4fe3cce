package io.passerelle.common.runtime;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/// The environment variables of design section 8, read from the environment, `.env` and system
/// properties alike. Each reader states what it expects; a bad value becomes a [BadSetting].
@Singleton
public class Settings {
    private final Supplier<Config> config;

    /// The configuration in force is asked for each time: a bean made while a native image is built
    /// would else keep the build's, in which nothing is set.
    @Inject
    Settings() {
        this.config = ConfigProvider::getConfig;
    }

    public Settings(Config config) {
        this.config = () -> config;
    }

    /// The trimmed value, empty if the variable is missing or blank. A variable is taken as it
    /// stands, since in a password `$` and `\` mean themselves; a setting, such as
    /// `passerelle.orders-from`, may name variables by `${NAME}`.
    public Optional<String> find(String variable) {
        ConfigValue value = config.get().getConfigValue(variable);
        boolean isSetting = variable.contains(".");
        return Optional.ofNullable(isSetting ? value.getValue() : value.getRawValue())
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    public <T> Optional<T> find(String variable, String expected, Function<String, T> parser) {
        return find(variable).map(text -> parse(variable, text, expected, parser));
    }

    public <T> T require(String variable, String expected, Function<String, T> parser) {
        return find(variable, expected, parser)
                .orElseThrow(() -> new BadSetting(variable + ": not set, expected " + expected));
    }

    /// A secret: never part of a message.
    public String requireSecret(String variable, String expected) {
        return find(variable)
                .orElseThrow(() -> new BadSetting(variable + ": not set, expected " + expected));
    }

    /// Several secrets in one variable, separated by commas, so that one can be replaced by another
    /// without a gap. At least one.
    public List<String> requireSecrets(String variable, String expected) {
        List<String> secrets =
                Arrays.stream(requireSecret(variable, expected).split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
        if (secrets.isEmpty()) {
            throw new BadSetting(variable + ": empty, expected " + expected);
        }
        return secrets;
    }

    private static <T> T parse(
            String variable, String text, String expected, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw new BadSetting(variable + ": found '" + text + "', expected " + expected);
        }
    }
}
