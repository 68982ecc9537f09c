/** Runs of the nightly jobs over the companies, which belong to no company themselves. */
@NullMarked
package io.hrsystem.contract.batch;

import org.jspecify.annotations.NullMarked;
