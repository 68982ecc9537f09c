/** Values that identify a person: types of their own, so that they can be encrypted and erased. */
@NullMarked
package io.hrsystem.contract.personal;

import org.jspecify.annotations.NullMarked;
