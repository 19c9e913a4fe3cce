package io.passerelle.supplier.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.passerelle.common.value.LineId;
import io.passerelle.common.value.Sku;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {
    private static final CsvDespatch.Columns COLUMNS =
            new CsvDespatch.Columns("Bestellung", "Artikel", "Menge", "", "Paket", "Träger", "");

    @Test
    void reads_our_own_despatch() {
        String file =
                """
                <Despatch formatVersion="1">
                  <Number>LS-77</Number>
                  <OrderNumber> PO-1043-AGRIEST </OrderNumber>
                  <Carrier>DHL Express</Carrier>
                  <Parcels>
                    <Parcel><TrackingNumber>T1</TrackingNumber></Parcel>
                    <Parcel><TrackingNumber>T2</TrackingNumber></Parcel>
                  </Parcels>
                  <Products>
                    <Product line="70"><SKU>AG-1</SKU><Quantity>2</Quantity></Product>
                    <Product><SKU>AG-é</SKU><Quantity>1</Quantity></Product>
                  </Products>
                </Despatch>
                """;

        assertThat(new PasserelleDespatch().read(bytes(file)))
                .containsExactly(
                        new ShipmentNotice(
                                "LS-77",
                                "PO-1043-AGRIEST",
                                "DHL Express",
                                List.of("T1", "T2"),
                                List.of(
                                        new ShipmentNotice.Goods(
                                                new LineId(70), new Sku("AG-1"), 2),
                                        new ShipmentNotice.Goods(null, new Sku("AG-é"), 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Number></Number><OrderNumber>P</OrderNumber><Products><Product><SKU>A</SKU><Quantity>1</Quantity></Product></Products>",
                "<Number>L</Number><OrderNumber>P</OrderNumber><Products/>",
                "<Number>L</Number><OrderNumber>P</OrderNumber><Products><Product><SKU>A</SKU><Quantity>0</Quantity></Product></Products>",
                "<Number>L</Number><OrderNumber>P</OrderNumber><Products><Product line='x'><SKU>A</SKU><Quantity>1</Quantity></Product></Products>",
                "<Number>L</Number><OrderNumber>P</OrderNumber><Products><Product><SKU>A</SKU><Quantity>99999999999</Quantity></Product></Products>"
            })
    void refuses_a_despatch_that_says_too_little(String content) {
        byte[] file = bytes("<Despatch formatVersion='1'>" + content + "</Despatch>");

        assertThatThrownBy(() -> new PasserelleDespatch().read(file))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void reads_a_despatch_advice_with_parcels() {
        String file =
                """
                <DespatchAdvice xmlns="urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2"
                    xmlns:cac="urn:a" xmlns:cbc="urn:b">
                  <cbc:ID>D-1</cbc:ID>
                  <cac:OrderReference><cbc:ID>PO-1</cbc:ID></cac:OrderReference>
                  <cac:Shipment>
                    <cbc:ID>1</cbc:ID>
                    <cac:Consignment>
                      <cbc:ID>C-9</cbc:ID>
                      <cac:CarrierParty><cac:PartyName><cbc:Name>UPS</cbc:Name></cac:PartyName></cac:CarrierParty>
                    </cac:Consignment>
                    <cac:TransportHandlingUnit><cbc:TraceID>T1</cbc:TraceID></cac:TransportHandlingUnit>
                    <cac:TransportHandlingUnit><cbc:TraceID>T2</cbc:TraceID></cac:TransportHandlingUnit>
                  </cac:Shipment>
                  <cac:DespatchLine>
                    <cbc:ID>1</cbc:ID>
                    <cbc:DeliveredQuantity unitCode="C62">2.0</cbc:DeliveredQuantity>
                    <cac:OrderLineReference><cbc:LineID>70</cbc:LineID></cac:OrderLineReference>
                    <cac:Item><cac:SellersItemIdentification><cbc:ID>AG-1</cbc:ID></cac:SellersItemIdentification></cac:Item>
                  </cac:DespatchLine>
                  <cac:DespatchLine>
                    <cbc:ID>2</cbc:ID>
                    <cbc:DeliveredQuantity unitCode="C62">0</cbc:DeliveredQuantity>
                    <cac:OrderLineReference><cbc:LineID>71</cbc:LineID></cac:OrderLineReference>
                  </cac:DespatchLine>
                </DespatchAdvice>
                """;

        assertThat(new UblDespatch().read(bytes(file)))
                .containsExactly(
                        new ShipmentNotice(
                                "D-1",
                                "PO-1",
                                "UPS",
                                List.of("T1", "T2"),
                                List.of(
                                        new ShipmentNotice.Goods(
                                                new LineId(70), new Sku("AG-1"), 2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void reads_despatches_of_a_spreadsheet(String charset) {
        byte[] file =
                "Bestellung;Artikel;Menge;Paket;Träger\r\nPO-1;AG-1;2;T1;Müller\r\nPO-1;AG-2;1;T2;Müller\r\nPO-2;AG-1;1;;\r\n"
                        .getBytes(Charset.forName(charset));

        List<ShipmentNotice> notices = new CsvDespatch(COLUMNS).read(file);

        assertThat(notices).hasSize(2);
        assertThat(notices.getFirst().carrier()).isEqualTo("Müller");
        assertThat(notices.getFirst().trackingNumbers()).containsExactly("T1", "T2");
        assertThat(notices.getFirst().goods()).hasSize(2);
        assertThat(notices.getFirst().byParcel())
                .extracting(parcel -> parcel.trackingNumbers().getFirst())
                .containsExactly("T1", "T2");
        assertThat(notices.getLast().byParcel()).containsExactly(notices.getLast());
        assertThat(notices.getLast().trackingNumbers()).isEmpty();
    }

    @Test
    void what_a_spreadsheet_lists_as_not_shipped_is_left_out_and_so_are_blank_rows() {
        byte[] file =
                bytes(
                        "Bestellung;Artikel;Menge;Paket;Träger;;\nPO-1;AG-1;2;;;;\nPO-1;AG-2;0;;;;\nPO-2;AG-1;0,0;;;;\n;;;;;;\n ; ;;;;;\n");

        assertThat(new CsvDespatch(COLUMNS).read(file))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.orderNumber()).isEqualTo("PO-1");
                    assertThat(notice.goods())
                            .containsExactly(new ShipmentNotice.Goods(null, new Sku("AG-1"), 2));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;;;\n", "PO-1;AG-1;0;;\nPO-1;AG-2;0;;\n"})
    void a_despatch_of_nothing_is_refused(String rows) {
        byte[] file = bytes("Bestellung;Artikel;Menge;Paket;Träger\n" + rows);

        assertThatThrownBy(() -> new CsvDespatch(COLUMNS).read(file))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no row with a quantity above 0");
    }

    @Test
    void blank_rows_of_stock_are_not_bad_ones_and_other_columns_may_have_the_same_name() {
        byte[] file = bytes("Artikel;Preis;Bestand;Preis;;\nA-1;1;5;2;;\n;;;;;\n;;;;;\n");

        StockRows rows = new CsvStock("Artikel", "Bestand").read(file);

        assertThat(rows.quantities()).isEqualTo(Map.of(new Sku("A-1"), 5));
        assertThat(rows.rejectedRows()).isZero();
    }

    @Test
    void a_declared_column_that_is_there_twice_is_not_guessed() {
        byte[] file = bytes("Artikel;Bestand;Bestand\nA-1;5;6\n");

        assertThatThrownBy(() -> new CsvStock("Artikel", "Bestand").read(file))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("more than one column 'Bestand'");
    }

    @Test
    void a_purchase_order_named_in_lower_case_is_the_same() {
        byte[] csv =
                bytes("Bestellung;Artikel;Menge;Paket;Träger\npo-1;AG-1;2;;\n PO-1 ;AG-2;1;;\n");
        String line =
                "<DespatchLine><DeliveredQuantity>1</DeliveredQuantity><OrderLineReference>"
                        + "<LineID>%s</LineID><OrderReference><ID>%s</ID></OrderReference>"
                        + "</OrderLineReference></DespatchLine>";
        byte[] ubl =
                bytes(
                        "<DespatchAdvice><ID>D</ID>"
                                + line.formatted(70, "po-1")
                                + line.formatted(71, "PO-1")
                                + "</DespatchAdvice>");

        assertThat(List.of(new CsvDespatch(COLUMNS).read(csv), new UblDespatch().read(ubl)))
                .allSatisfy(notices ->
                        assertThat(notices)
                                .singleElement()
                                .satisfies(notice -> {
                                    assertThat(notice.orderNumber()).isEqualTo("PO-1");
                                    assertThat(notice.goods()).hasSize(2);
                                }));
    }

    @Test
    void names_the_line_of_a_bad_row_of_a_despatch() {
        byte[] file =
                bytes("Bestellung;Artikel;Menge;Paket;Träger\nPO-1;AG-1;2;;\nPO-1;AG-2;zwei;;\n");

        assertThatThrownBy(() -> new CsvDespatch(COLUMNS).read(file))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("'zwei'");
    }

    @Test
    void reads_stock_and_reports_the_few_bad_rows() {
        StringBuilder file = new StringBuilder("\uFEFFsku,quantity\n");
        for (int i = 0; i < 20; i++) {
            file.append("A-").append(i).append(',').append(i - 1).append('\n');
        }
        file.append("A-99,many\n");

        StockRows rows = new CsvStock("sku", "quantity").read(bytes(file.toString()));

        assertThat(rows.quantities()).hasSize(20).containsEntry(new Sku("A-0"), 0);
        assertThat(rows.quantities()).containsEntry(new Sku("A-19"), 18);
        assertThat(rows.rejectedRows()).isEqualTo(1);
        assertThat(rows.rejected().getFirst()).contains("line 22", "'many'");
    }

    @Test
    void stock_that_is_mostly_broken_counts_for_nothing() {
        byte[] file = bytes("sku,quantity\nA-1,1\nA-2,?\nA-3,3\n");

        assertThatThrownBy(() -> new CsvStock("sku", "quantity").read(file))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("1 of 3 rows");
    }

    @Test
    void a_sku_with_two_quantities_has_none() {
        StringBuilder file = new StringBuilder("sku,quantity\nB-1,1\nB-1,2\n");
        for (int i = 0; i < 40; i++) {
            file.append("A-").append(i).append(",1\n");
        }

        StockRows rows = new CsvStock("sku", "quantity").read(bytes(file.toString()));

        assertThat(rows.quantities()).hasSize(40).doesNotContainKey(new Sku("B-1"));
        assertThat(rows.rejectedRows()).isPositive();
    }

    @Test
    void nor_does_it_have_the_third() {
        StringBuilder file = new StringBuilder("sku,quantity\nA-1,5\nA-1,6\nA-1,5\n");
        for (int i = 0; i < 40; i++) {
            file.append("B-").append(i).append(",1\n");
        }

        StockRows rows = new CsvStock("sku", "quantity").read(bytes(file.toString()));

        assertThat(rows.quantities()).hasSize(40).doesNotContainKey(new Sku("A-1"));
        assertThat(rows.rejectedRows()).isEqualTo(3);
    }

    @Test
    void reads_stock_by_paths() {
        byte[] file =
                bytes(
                        "<n:Stock xmlns:n='urn:n'><n:Item no='A-1'><n:On><n:Hand>5</n:Hand></n:On></n:Item>"
                                + "<n:Item no='A-2'><n:On><n:Hand>0</n:Hand></n:On></n:Item></n:Stock>");

        assertThat(new XmlStock("/Stock/Item", "@no", "On/Hand").read(file).quantities())
                .isEqualTo(Map.of(new Sku("A-1"), 5, new Sku("A-2"), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "5.5", "1e9", "99999999999", "0x5", "5 000", ""})
    void a_quantity_that_is_no_plain_whole_number_is_not_guessed(String quantity) {
        assertThatThrownBy(() -> Numbers.whole(quantity)).isInstanceOf(Unreadable.class);
    }

    @Test
    void three_empty_decimals_are_clear_in_ubl_and_nowhere_else() {
        String file =
                """
                <DespatchAdvice><ID>D-1</ID><OrderReference><ID>PO-1</ID></OrderReference>
                  <DespatchLine>
                    <DeliveredQuantity>5.000</DeliveredQuantity>
                    <OrderLineReference><LineID>70</LineID></OrderLineReference>
                  </DespatchLine>
                  <DespatchLine><DeliveredQuantity>0.000</DeliveredQuantity></DespatchLine>
                </DespatchAdvice>
                """;

        assertThat(new UblDespatch().read(bytes(file)).getFirst().goods())
                .containsExactly(new ShipmentNotice.Goods(new LineId(70), null, 5));
        byte[] csv = bytes("Bestellung;Artikel;Menge;Paket;Träger\nPO-1;AG-1;5.000;;\n");
        assertThatThrownBy(() -> new CsvDespatch(COLUMNS).read(csv))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("'5.000'");
        byte[] xml = bytes("<Stock><Item no='A-1' on='5.000'/></Stock>");
        assertThatThrownBy(() -> new XmlStock("/Stock/Item", "@no", "@on").read(xml))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("'5.000'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,0", "5,000", "5.5", "1.000.0", "1e3", ".", "", "99999999999"})
    void a_quantity_of_ubl_is_a_whole_decimal(String quantity) {
        assertThatThrownBy(() -> Numbers.decimal(quantity)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({"5,5", "' 7 ',7", "-3,-3", "'5,0',5", "5.00,5", "0.000,0"})
    void a_whole_number_may_have_empty_decimals(String text, int number) {
        assertThat(Numbers.whole(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "OrderResponseSimple,AcceptedIndicator,true,ACCEPTED",
        "OrderResponseSimple,AcceptedIndicator,false,REJECTED",
        "OrderResponse,OrderResponseCode,AB,ACCEPTED",
        "OrderResponse,OrderResponseCode,CA,CHANGED",
        "OrderResponse,OrderResponseCode,RE,REJECTED"
    })
    void reads_order_responses(String root, String element, String value, String verdict) {
        String file =
                "<r:%1$s xmlns:r='urn:r'><r:%2$s>%3$s</r:%2$s><r:OrderReference><r:ID>PO-1</r:ID></r:OrderReference></r:%1$s>"
                        .formatted(root, element, value);

        assertThat(new UblAnswer().read(bytes(file)))
                .isEqualTo(new OrderAnswer("PO-1", OrderAnswer.Verdict.valueOf(verdict), ""));
    }

    @Test
    void reads_our_own_acknowledgement() {
        String file =
                "<Acknowledgement formatVersion='1'><OrderNumber>PO-1</OrderNumber><Status>rejected</Status><Note>sold out</Note></Acknowledgement>";

        assertThat(new PasserelleAnswer().read(bytes(file)))
                .isEqualTo(new OrderAnswer("PO-1", OrderAnswer.Verdict.REJECTED, "sold out"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
