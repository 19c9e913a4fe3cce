/// FileMaker's Data API: session, calls, answers judged by message code. The operations themselves
/// belong to the services that need them.
@NullMarked
package io.passerelle.common.filemaker;

import org.jspecify.annotations.NullMarked;
