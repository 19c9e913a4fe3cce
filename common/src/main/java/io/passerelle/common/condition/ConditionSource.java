package io.passerelle.common.condition;

import java.util.List;

/// A feature that can say what is wrong with it; a CDI bean.
public interface ConditionSource {

    /// Empty if all is well. Cheap: asked every minute.
    List<Condition> conditions();
}
