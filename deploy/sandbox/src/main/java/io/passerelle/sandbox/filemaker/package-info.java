/// A FileMaker Server's Data API, emulated over a small file in memory.
///
/// What the emulator answers follows the vendor's guide and, where that is silent, observed
/// servers; choices nobody could confirm are named where they are made.
@NullMarked
package io.passerelle.sandbox.filemaker;

import org.jspecify.annotations.NullMarked;
