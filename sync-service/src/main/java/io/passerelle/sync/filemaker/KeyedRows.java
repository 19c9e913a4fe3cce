package io.passerelle.sync.filemaker;

import io.passerelle.common.filemaker.FileMaker;
import io.passerelle.common.filemaker.FileMakerFind;
import io.passerelle.common.filemaker.FileMakerRecord;
import io.passerelle.sync.movement.StockBook.LedgerRows;
import java.util.List;
import java.util.Map;

/// The ledger, asked by movement key.
record KeyedRows(FileMaker fileMaker, FileMakerConfig.Movement movement, String keyField) {

    LedgerRows with(String key) {
        FileMakerFind find = FileMakerFind.where(Map.of(keyField, FileMakerFind.exactly(key)), 10);
        List<FileMakerRecord> rows =
                fileMaker.find(movement.layout(), find).records().stream()
                        .filter(r -> r.text(keyField).equals(key))
                        .toList();
        return rows.isEmpty()
                ? LedgerRows.NONE
                : new LedgerRows(rows.size(), new LedgerRowFields(movement).units(rows.getFirst()));
    }
}
