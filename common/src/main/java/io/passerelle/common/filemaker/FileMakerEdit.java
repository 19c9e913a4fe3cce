package io.passerelle.common.filemaker;

import java.util.List;
import java.util.Map;

/// A change of one record, together with new rows in one of its portals.
///
/// @param modId the record must still have this one, else nothing is written (306)
/// @param newRows fields of the rows to add, each as `Occurrence::Field`
public record FileMakerEdit(
        String modId,
        Map<String, ?> fields,
        String portal,
        List<? extends Map<String, ?>> newRows) {}
