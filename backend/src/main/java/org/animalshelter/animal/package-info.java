/**
 * The animals of the shelter: find them, add one, change the status of one. Other features may refer to an
 * {@link org.animalshelter.animal.Animal}, and ask {@link org.animalshelter.animal.AnimalRepository} for it.
 */
package org.animalshelter.animal;
