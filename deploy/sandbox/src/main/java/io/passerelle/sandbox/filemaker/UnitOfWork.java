package io.passerelle.sandbox.filemaker;

import java.util.ArrayDeque;
import java.util.Deque;

/// The changes of one call, so that a refusal half way can take them back.
final class UnitOfWork {
    private final Deque<Runnable> undo = new ArrayDeque<>();

    void onRevert(Runnable step) {
        undo.push(step);
    }

    void revert() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }
}
