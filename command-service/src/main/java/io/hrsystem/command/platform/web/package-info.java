/** What of HTTP the features see. */
@NullMarked
package io.hrsystem.command.platform.web;

import org.jspecify.annotations.NullMarked;
