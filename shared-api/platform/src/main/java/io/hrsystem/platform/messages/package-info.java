/** What rides along with every command and event. */
@NullMarked
package io.hrsystem.platform.messages;

import org.jspecify.annotations.NullMarked;
