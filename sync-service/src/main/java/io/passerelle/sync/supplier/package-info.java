/// Stock that suppliers state in files of their own, in the place of FileMaker.
@NullMarked
package io.passerelle.sync.supplier;

import org.jspecify.annotations.NullMarked;
