/** What a nightly job is; the frame that runs it belongs to the batch feature. */
@NullMarked
package io.hrsystem.command.platform.batch;

import org.jspecify.annotations.NullMarked;
