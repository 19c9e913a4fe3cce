package io.passerelle.supplier.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files made to do harm are refused by every reader they could reach: soon, and with little
/// memory.
class HostileFilesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BILLION_LAUGHS =
            "<!DOCTYPE l [<!ENTITY a \"ha\">"
                    + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                    + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><l>&d;</l>";

    private static final Map<String, Consumer<byte[]>> XML_READERS =
            Map.of(
                    "passerelle despatch", file -> new PasserelleDespatch().read(file),
                    "ubl despatch", file -> new UblDespatch().read(file),
                    "passerelle answer", file -> new PasserelleAnswer().read(file),
                    "ubl answer", file -> new UblAnswer().read(file),
                    "xml stock", file -> new XmlStock("/S/I", "A", "Q").read(file));

    private static final Map<String, Consumer<byte[]>> CSV_READERS =
            Map.of(
                    "csv stock", file -> new CsvStock("sku", "quantity").read(file),
                    "csv despatch",
                            file ->
                                    new CsvDespatch(
                                                    new CsvDespatch.Columns(
                                                            "order",
                                                            "sku",
                                                            "quantity",
                                                            "",
                                                            "",
                                                            "",
                                                            ""))
                                            .read(file));

    private static final Map<String, String> XML =
            Map.ofEntries(
                    Map.entry("nothing", ""),
                    Map.entry("no XML", "MZ\u0000\u0001binary"),
                    Map.entry("entity bomb", BILLION_LAUGHS),
                    Map.entry(
                            "external entity",
                            "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&f;</x>"),
                    Map.entry(
                            "external document type",
                            "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>"),
                    Map.entry(
                            "parameter entity",
                            "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><x/>"),
                    Map.entry(
                            "an entity in a file that is good else",
                            "<!DOCTYPE S [<!ENTITY q \"5\">]><S><I><A>A-1</A><Q>&q;</Q></I></S>"),
                    Map.entry("deep nesting", "<x>".repeat(100_000)),
                    Map.entry("deep within an item", "<S><I>" + "<A>".repeat(1000)),
                    Map.entry("huge text", "<S><I><A>" + "x".repeat(5_000_000) + "</A></I></S>"),
                    Map.entry("huge text outside items", "<S>" + "x".repeat(5_000_000) + "</S>"),
                    Map.entry("huge attribute", "<S a='" + "x".repeat(5_000_000) + "'><I/></S>"),
                    Map.entry("huge name", "<" + "x".repeat(5_000_000) + "/>"),
                    Map.entry("many attributes", "<S" + attributes(5000) + "/>"),
                    Map.entry("many elements", "<S>" + "<a/>".repeat(1_100_000) + "</S>"),
                    Map.entry("torn", "<S><I><A>A-1</A><Q>5</Q></I>"),
                    Map.entry("two roots", "<S/><S/>"),
                    Map.entry(
                            "included",
                            "<x xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include"
                                    + " href='file:///etc/passwd' parse='text'/></x>"),
                    Map.entry("another document", "<html><body/></html>"));

    private static final Map<String, String> CSV =
            Map.of(
                    "nothing",
                    "",
                    "only a header",
                    "order,sku,quantity\n",
                    "a million columns",
                    "order,sku,quantity" + ",x".repeat(1_000_000) + "\n1,2,3\n",
                    "a million fields",
                    "order,sku,quantity\n" + "1,".repeat(1_000_000) + "\n",
                    "unclosed quote",
                    "order,sku,quantity\n\"P,A-1,5\n" + "P,A-2,6\n".repeat(50_000),
                    "huge field",
                    "order,sku,quantity\nP," + "x".repeat(5_000_000) + ",1\n",
                    "no line ends",
                    "order,sku,quantity" + " ".repeat(5_000_000),
                    "other columns",
                    "a,b,c\n1,2,3\n",
                    "binary",
                    "\u0000\u0001\u0002order,sku\u0000,quantity\n\u0000",
                    "XML",
                    BILLION_LAUGHS);

    static Stream<Arguments> files() {
        return Stream.concat(pairs(XML_READERS, XML), pairs(CSV_READERS, CSV));
    }

    private static Stream<Arguments> pairs(
            Map<String, Consumer<byte[]>> readers, Map<String, String> files) {
        return readers.entrySet().stream()
                .flatMap(reader ->
                        files.entrySet().stream()
                                .map(file ->
                                        argumentSet(
                                                reader.getKey() + ": " + file.getKey(),
                                                reader.getValue(),
                                                file.getValue())));
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_without_harm(Consumer<byte[]> reader, String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);

        assertTimeoutPreemptively(
                SOON,
                () ->
                        assertThatThrownBy(() -> reader.accept(bytes))
                                .isInstanceOfSatisfying(
                                        Unreadable.class,
                                        e -> {
                                            String reason = e.reason();
                                            assertThat(reason)
                                                    .hasSizeLessThan(2000)
                                                    .doesNotContain("root:")
                                                    .doesNotContain("\n");
                                        }));
    }

    private static String attributes(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append(" a").append(i).append("='x'");
        }
        return text.toString();
    }
}
