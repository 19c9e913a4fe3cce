package io.passerelle.common.filemaker;

import java.util.List;

/// Records of one answer.
///
/// @param foundCount all records that match, of which this page is a part
public record FileMakerPage(List<FileMakerRecord> records, int foundCount) {

    public FileMakerPage {
        records = List.copyOf(records);
    }

    static FileMakerPage empty() {
        return new FileMakerPage(List.of(), 0);
    }
}
