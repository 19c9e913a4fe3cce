package io.passerelle.sync.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A history that breaks an invariant, shrunk to the troubles it needs and told for people.
record Failure(long seed, Set<Trouble> troubles, History.End end) {
    private static final int LAST_STEPS = 80;

    static Failure shrink(long seed, Rule rule, Mistake planted) {
        Set<Trouble> troubles = History.troublesOf(seed);
        History.End end = History.play(seed, troubles, rule, planted, true);
        for (Trouble trouble : List.copyOf(troubles)) {
            Set<Trouble> fewer = EnumSet.copyOf(troubles);
            fewer.remove(trouble);
            History.End tried = History.play(seed, fewer, rule, planted, true);
            if (!tried.broken().isEmpty()) {
                troubles = fewer;
                end = tried;
            }
        }
        return new Failure(seed, troubles, end);
    }

    @Override
    public String toString() {
        List<String> story = end.story();
        List<String> last = story.subList(Math.max(0, story.size() - LAST_STEPS), story.size());
        return "seed %d with %s: %s%n%s"
                .formatted(seed, troubles, end.broken(), String.join("\n", last));
    }
}
