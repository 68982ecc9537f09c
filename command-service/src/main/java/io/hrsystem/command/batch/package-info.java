/** Nightly jobs: when each company's hour has come, what has become of each of its subjects, and runs that are asked for. */
@NullMarked
package io.hrsystem.command.batch;

import org.jspecify.annotations.NullMarked;
