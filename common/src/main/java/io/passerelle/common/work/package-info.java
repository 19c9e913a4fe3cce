/// Durable work: a unit of work is scheduled in the caller's transaction, is done at least once,
/// and ends as done, cancelled by a named person, or parked with its reason. Over db-scheduler;
/// nothing else of it is seen outside.
@NullMarked
package io.passerelle.common.work;

import org.jspecify.annotations.NullMarked;
