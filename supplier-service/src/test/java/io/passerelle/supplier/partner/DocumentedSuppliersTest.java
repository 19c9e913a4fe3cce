package io.passerelle.supplier.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `docs/suppliers.md` shows works.
class DocumentedSuppliersTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Map<String, String> PASSWORDS =
            Map.of(
                    "AGRIEST_FTP_PASSWORD", "a",
                    "NORDLICHT_FTP_PASSWORD", "n",
                    "STEINBACH_FTP_PASSWORD", "s",
                    "OSTFELD_FTP_PASSWORD", "o",
                    "HOLZWEG_FTP_PASSWORD", "h",
                    "TROCKEN_FTP_PASSWORD", "t",
                    "VERSAND_FTP_PASSWORD", "v");
    private final String page = Files.readString(Path.of("../docs/suppliers.md"));

    DocumentedSuppliersTest() throws IOException {}

    @Test
    void every_example_declares_its_supplier() {
        List<String> declared =
                EXAMPLE.matcher(page)
                        .results()
                        .flatMap(example -> read(example).stream())
                        .map(supplier -> supplier.key().value())
                        .toList();

        assertThat(declared)
                .containsExactly(
                        "agriest",
                        "trocken",
                        "steinbach",
                        "ostfeld",
                        "versand",
                        "nordlicht",
                        "holzweg");
    }

    @Test
    void every_format_has_its_section() {
        for (Format format : Format.values()) {
            assertThat(page).contains("### `" + format + "`");
        }
    }

    @Test
    void every_setting_of_an_inbox_is_explained() {
        List<String> settings =
                SuppliersCheck.KNOWN.stream().filter(key -> key.startsWith("inbox.")).toList();

        assertThat(settings).hasSizeGreaterThan(20);
        for (String setting : settings) {
            assertThat(page).contains(setting.substring(setting.lastIndexOf('.') + 1));
        }
    }

    private static List<Supplier> read(MatchResult example) {
        String yaml =
                example.group(1)
                        .replace("order-template.xml", "../docs/examples/order-template.xml");
        YamlConfigSource source = new YamlConfigSource("application.yaml", yaml);
        SuppliersCheck.refuseUnknownKeys(source);
        return Suppliers.read(
                new SmallRyeConfigBuilder()
                        .addDefaultInterceptors()
                        .withMapping(SuppliersConfig.class)
                        .withSources(source)
                        .withSources(new PropertiesConfigSource(PASSWORDS, "test", 100))
                        .build()
                        .getConfigMapping(SuppliersConfig.class));
    }
}
