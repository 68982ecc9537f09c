@NullMarked
package io.hrsystem.command.batch;

import org.jspecify.annotations.NullMarked;
