package io.passerelle.sandbox.filemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileMakerFaultTest {
    private static final String SKU = "TEE";
    private static final String EIGHT = "{\"fieldData\":{\"Stock\":8},\"modId\":\"0\"}";
    private final Host host = new Host();
    private String token = "";
    private String record = "";

    @BeforeEach
    void fill() {
        record = "/databases/Shop/layouts/dapi_StockWrite/records/" + host.shop.addProduct(SKU, 10);
        token = host.login();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private Host.Answer write() {
        return host.call(token, "PATCH", record, EIGHT);
    }

    private void strike(Fault fault) {
        host.emulator.faults().next(Endpoint.EDIT, fault);
    }

    @Test
    void loses_the_answer_after_the_commit() {
        strike(Fault.lostAfterCommit());
        assertThatThrownBy(this::write).isInstanceOf(UncheckedIOException.class);
        assertThat(host.shop.stock(SKU)).isEqualTo("8");
        assertThat(write().code()).isEqualTo("306");
    }

    @Test
    void loses_the_call_before_the_commit() {
        strike(Fault.lostBeforeCommit());
        assertThatThrownBy(this::write).isInstanceOf(UncheckedIOException.class);
        assertThat(host.shop.stock(SKU)).isEqualTo("10");
        assertThat(write().code()).isEqualTo("0");
    }

    @Test
    void carries_out_a_delayed_call_when_told_so_that_it_meets_the_retry() {
        strike(new Fault.Delayed());
        assertThatThrownBy(this::write).isInstanceOf(UncheckedIOException.class);
        assertThat(write().code()).isEqualTo("0");
        assertThat(host.emulator.releaseDelayed()).containsExactly("306");
        strike(new Fault.Delayed());
        assertThatThrownBy(() -> host.call(token, "PATCH", record, "{\"fieldData\":{\"Stock\":6}}"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(host.emulator.releaseDelayed()).containsExactly("0");
        assertThat(host.shop.stock(SKU)).isEqualTo("6");
    }

    @Test
    void ends_the_session_with_952_before_or_after_the_work() {
        strike(Fault.refused(Code.BAD_TOKEN));
        assertThat(write().code()).isEqualTo("952");
        assertThat(host.shop.stock(SKU)).isEqualTo("10");
        assertThat(write().code()).isEqualTo("952");
        token = host.login();
        strike(Fault.refusedAfterwards(Code.BAD_TOKEN));
        assertThat(write().status()).isEqualTo(401);
        assertThat(host.shop.stock(SKU)).isEqualTo("8");
        assertThat(host.emulator.openTokens()).isZero();
    }

    @Test
    void refuses_with_the_code_it_is_told() {
        for (Code code :
                new Code[] {
                    Code.WINDOW_MISSING,
                    Code.RECORD_IN_USE,
                    Code.NOT_UNIQUE,
                    Code.FILE_CLOSED,
                    Code.QUOTA,
                    Code.UNEXPECTED
                }) {
            strike(Fault.refused(code));
            assertThat(write().code()).isEqualTo(Integer.toString(code.number()));
        }
        host.emulator.faults().next(Endpoint.LOGIN, Fault.refused(Code.TOO_MANY_SESSIONS));
        assertThat(host.loginAs(ShopFile.ACCOUNT, Host.PASSWORD).code()).isEqualTo("956");
        strike(new Fault.RefusedWithStatusOk(Code.UNEXPECTED));
        Host.Answer ok = write();
        assertThat(ok.status()).isEqualTo(200);
        assertThat(ok.code()).isEqualTo("951");
        assertThat(host.shop.stock(SKU)).isEqualTo("10");
    }

    @Test
    void answers_with_a_page_of_the_web_server() {
        strike(new Fault.Html(503, Fault.When.BEFORE));
        Host.Answer page = write();
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.http().headers().firstValue("Content-Type")).hasValue("text/html");
        strike(new Fault.Html(504, Fault.When.AFTER));
        assertThat(write().http().body()).startsWith("<html>");
        assertThat(host.shop.stock(SKU)).isEqualTo("8");
    }

    @Test
    void cuts_the_json_short() {
        strike(new Fault.Truncated());
        Host.Answer half = write();
        assertThat(half.status()).isEqualTo(200);
        assertThatThrownBy(half::json).isInstanceOf(UncheckedIOException.class);
        assertThat(host.shop.stock(SKU)).isEqualTo("8");
    }

    @Test
    void lets_somebody_edit_between_read_and_write() {
        strike(new Fault.Meanwhile(() -> host.shop.setStock(SKU, "3")));
        assertThat(write().code()).isEqualTo("306");
        assertThat(host.shop.stock(SKU)).isEqualTo("3");
    }

    @Test
    void lets_a_record_vanish_and_return_between_pages() {
        host.shop.addProduct("MUG", 1);
        host.shop.addProduct("HAT", 1);
        Runnable replaced =
                () -> {
                    host.shop.deleteProduct(SKU);
                    host.shop.addProduct(SKU, 10);
                };
        host.emulator.faults().nth(Endpoint.LIST, 2, new Fault.Meanwhile(replaced));
        String pages = "/databases/Shop/layouts/dapi_StockRead/records?_limit=2&_offset=";
        var first = host.get(token, pages + 1);
        var second = host.get(token, pages + 3);
        assertThat(first.response().path("data").findValuesAsText("SKU"))
                .containsExactly(SKU, "MUG");
        assertThat(second.response().path("data").findValuesAsText("SKU")).containsExactly(SKU);
        assertThat(host.emulator.faults().waiting()).isZero();
    }

    @Test
    void strikes_the_nth_call_or_every_call() {
        host.emulator.faults().nth(Endpoint.GET, 2, Fault.refused(Code.QUOTA));
        assertThat(host.get(token, record).code()).isEqualTo("0");
        assertThat(host.get(token, record).code()).isEqualTo("953");
        assertThat(host.get(token, record).code()).isEqualTo("0");
        host.emulator.faults().always(Endpoint.GET, Fault.refused(Code.FILE_CLOSED));
        assertThat(host.get(token, record).code()).isEqualTo("802");
        assertThat(host.get(token, record).code()).isEqualTo("802");
        host.emulator.faults().clear();
        assertThat(host.get(token, record).code()).isEqualTo("0");
        assertThat(host.emulator.calls(Endpoint.GET)).isEqualTo(6);
    }
}
