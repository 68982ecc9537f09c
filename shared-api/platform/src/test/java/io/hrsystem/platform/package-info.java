/** What both services start from. */
@NullMarked
package io.hrsystem.platform;

import org.jspecify.annotations.NullMarked;
