package io.passerelle.sandbox.filemaker;

import java.util.Map;
import java.util.Set;

/// An account with the extended privilege for the Data API.
///
/// @param rights what it may do per table; a table not named may be used fully
public record Account(String name, String password, Map<String, Set<Right>> rights) {
    /// What a privilege set grants on a table's records.
    public enum Right {
        VIEW,
        CREATE,
        EDIT,
        DELETE
    }

    public Account {
        rights = Map.copyOf(rights);
    }

    void demand(Right right, String table) {
        if (!rights.getOrDefault(table, Set.of(Right.values())).contains(right)) {
            throw new Refusal(Code.RECORD_ACCESS_DENIED);
        }
    }

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
