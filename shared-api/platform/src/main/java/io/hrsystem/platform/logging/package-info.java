/** What each line of the log says about the request that it belongs to. */
@NullMarked
package io.hrsystem.platform.logging;

import org.jspecify.annotations.NullMarked;
