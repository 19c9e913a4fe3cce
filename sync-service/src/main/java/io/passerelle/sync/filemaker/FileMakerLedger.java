package io.passerelle.sync.filemaker;

import io.passerelle.common.value.Sku;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// FileMaker's movements as the audit reads them. Failures are
/// [io.passerelle.common.filemaker.FileMakerFailure].
public interface FileMakerLedger {
    /// Keys per call of [#rows].
    int KEYS_AT_ONCE = 50;

    /// Whether rows can be told by a key; if not, only [#stockByMovements] is of use.
    boolean isKeyed();

    /// The changes of stock by the rows of each key, negative for a sale; keys without a row are
    /// absent.
    Map<String, List<BigDecimal>> rows(Collection<String> keys);

    /// How many rows have a key of ours; those of a trial booking are not counted.
    int ownRows();

    /// The keys of own rows, from the given one on, counted from 1; empty behind the last.
    List<String> ownKeys(int first);

    /// What the movements of a SKU add up to, in a file whose stock is made of them; empty in
    /// others.
    Optional<BigDecimal> stockByMovements(Sku sku);
}
