package io.passerelle.sync.run;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run did: how many SKUs of each outcome, and the decisions worth a look.
///
/// @param notable every decision but `EQUAL`, in the order they were made
/// @param stopped why nothing was written though something was planned; null if the run went on
@RegisterForReflection
public record RunReport(
        long runId,
        Map<Outcome, Integer> counts,
        List<SkuDecision> notable,
        @Nullable String stopped) {

    static RunReport empty(long runId) {
        return new RunReport(runId, Map.of(), List.of(), null);
    }

    RunReport plus(List<SkuDecision> decisions) {
        Map<Outcome, Integer> sum = new EnumMap<>(Outcome.class);
        sum.putAll(counts);
        List<SkuDecision> more = new ArrayList<>(notable);
        for (SkuDecision decision : decisions) {
            sum.merge(decision.outcome(), 1, Integer::sum);
            if (decision.outcome() != Outcome.EQUAL) {
                more.add(decision);
            }
        }
        return new RunReport(runId, sum, more, stopped);
    }

    RunReport stoppedBy(String reason) {
        return new RunReport(runId, counts, notable, reason);
    }

    /// In one word, as it is kept. A dry run that a real one would not survive is done all the
    /// same.
    String result(Mode mode) {
        if (stopped != null && mode.writes()) {
            return RunEntity.STOPPED;
        }
        return count(Outcome.FAILED) > 0 ? "partly done" : "done";
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// SKUs that both sides have.
    int paired() {
        return total() - count(Outcome.SKIPPED);
    }

    /// `12 compared: 9 equal, 2 written, 1 skipped`.
    public String summary() {
        StringBuilder text = new StringBuilder(total() + " compared:");
        for (Outcome outcome : Outcome.values()) {
            if (count(outcome) > 0) {
                text.append(' ')
                        .append(count(outcome))
                        .append(' ')
                        .append(word(outcome))
                        .append(',');
            }
        }
        return text.substring(0, text.length() - 1);
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case EQUAL -> "equal";
            case WRITTEN -> "written";
            case WOULD_WRITE -> "would be written";
            case WAITING -> "waiting for a reconciliation";
            case IN_MOTION -> "in motion";
            case SKIPPED -> "skipped";
            case FAILED -> "failed";
        };
    }
}
