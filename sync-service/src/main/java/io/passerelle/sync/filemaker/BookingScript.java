package io.passerelle.sync.filemaker;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerScript;
import io.passerelle.common.value.Sku;
import io.passerelle.sync.movement.Proof;
import io.passerelle.sync.movement.StockBook;

/// Books by a script of the merchant's: within one transaction it looks for the key, changes the
/// stock and adds the ledger row. It must do nothing if the key is there: HTTP may repeat a GET on
/// its own, and after a lost answer it is run again if the ledger does not have the key.
///
/// Its parameter is `{"key","sku","qty","kind","orderRef"}` (`qty` negative for a sale), its result
/// `{"ok":true,"before":10,"after":7,"duplicate":false}`.
final class BookingScript implements StockBook {
    private static final String EXPECTED =
            "JSON like {\"ok\":true,\"before\":10,\"after\":7,\"duplicate\":false}";
    private final FileMaker fileMaker;
    private final FileMakerConfig.Movement movement;
    private final StockRecords records;
    private final KeyedRows ledger;
    private final ObjectMapper json = new ObjectMapper();

    BookingScript(FileMaker fileMaker, FileMakerConfig config) {
        this.fileMaker = fileMaker;
        this.movement = config.movement();
        this.records = new StockRecords(fileMaker, config.stock(), _ -> "", _ -> "");
        this.ledger = new KeyedRows(fileMaker, movement, movement.key().orElseThrow());
    }

    @Override
    public Proof proof() {
        return Proof.UNIQUE_KEY;
    }

    @Override
    public Reading read(Sku sku) {
        return records.read(sku);
    }

    @Override
    public LedgerRows rows(StockRecord record, String key, int units) {
        return ledger.with(key);
    }

    @Override
    public Written write(StockRecord record, Entry entry) {
        String parameter =
                json.createObjectNode()
                        .put("key", entry.key())
                        .put("sku", record.sku().value())
                        .put("qty", entry.units())
                        .put("kind", entry.kind())
                        .put("orderRef", entry.orderName())
                        .toString();
        FileMakerScript script =
                fileMaker.run(movement.layout(), movement.script().orElseThrow(), parameter);
        return written(script, script.orThrow());
    }

    private Written written(FileMakerScript script, String result) {
        JsonNode answer;
        try {
            answer = json.readTree(result);
        } catch (JacksonException e) {
            throw script.unexpected(EXPECTED);
        }
        JsonNode before = answer.path("before");
        JsonNode after = answer.path("after");
        if (!answer.path("ok").asBoolean() || !before.isNumber() || !after.isNumber()) {
            throw script.unexpected(EXPECTED);
        }
        return new Written(
                before.decimalValue(),
                after.decimalValue(),
                answer.path("duplicate").asBoolean() ? "the script had booked it already" : "");
    }
}
