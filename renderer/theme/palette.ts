/**
 * Paper and ink: every colour of the program, by the part it plays. tests/unit/renderer/contrast.test.ts holds each
 * pairing of text and ground to AA (4.5:1) in both.
 */
export interface Palette {
  /** The ground of the window. */
  paper: string;
  /** Lists, cards and fields lie on this. */
  paperRaised: string;
  /** The side bar and quiet strips. */
  paperSunken: string;
  ink: string;
  inkMuted: string;
  rule: string;
  /** Edges of controls: 3:1 against the ground they mark. */
  ruleStrong: string;
  accent: string;
  onAccent: string;
  accentHover: string;
  selected: string;
  hover: string;
  /** The three clocks, and a clock that has run out. */
  theirs: string;
  promised: string;
  ours: string;
  overdue: string;
  /** The ground under something overdue. */
  overdueGround: string;
  good: string;
}

export const light: Palette = {
  paper: '#f6f1e6',
  paperRaised: '#fdfaf3',
  paperSunken: '#ece5d5',
  ink: '#22262d',
  inkMuted: '#5a5a55',
  rule: '#ddd4c1',
  ruleStrong: '#8d8778',
  accent: '#1d4677',
  onAccent: '#fdfaf3',
  accentHover: '#163962',
  selected: '#dfe6ee',
  hover: '#f3ecdd',
  theirs: '#0c5a5c',
  promised: '#6a3679',
  ours: '#7d4e00',
  overdue: '#a3160f',
  overdueGround: '#f8e4dd',
  good: '#2c5e2a',
};

export const dark: Palette = {
  paper: '#1a1e25',
  paperRaised: '#21262f',
  paperSunken: '#15191f',
  ink: '#e6e3db',
  inkMuted: '#a6a9b0',
  rule: '#343b47',
  ruleStrong: '#79818f',
  accent: '#93bbea',
  onAccent: '#14202f',
  accentHover: '#aecbf0',
  selected: '#2d3b4f',
  hover: '#282e39',
  theirs: '#74c9c3',
  promised: '#cfabdf',
  ours: '#e5b862',
  overdue: '#ff9a8d',
  overdueGround: '#3c2628',
  good: '#8fcb8a',
};
