import { au } from './au.ts';
import type { AuthoredFile } from './build-file.ts';
import { ca } from './ca.ts';
import { de } from './de.ts';
import { eu } from './eu.ts';
import { ie } from './ie.ts';
import { jp } from './jp.ts';
import { kr } from './kr.ts';
import { mo } from './mo.ts';
import { nz } from './nz.ts';
import { sg } from './sg.ts';
import { tw } from './tw.ts';
import { uk } from './uk.ts';
import { us } from './us.ts';

/** Every calendar file that is made here, in the order of the regimes. */
export const authoredFiles: readonly AuthoredFile[] = [uk, eu, us, tw, mo, jp, kr, au, nz, ca, ie, de, sg];
