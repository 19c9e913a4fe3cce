package io.passerelle.common.backup;

import java.util.Set;

/// What a service leaves out of its copies: what it knows of other systems at this moment, and
/// would take for true of them on the day the copy is restored.
public interface LeftOut {

    /// Tables that are there in a copy, and empty.
    Set<String> tables();
}
