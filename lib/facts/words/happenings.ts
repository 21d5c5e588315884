/* Nouns that take up something told before and name no party: "the incident", "the move". Made by hand; data only. */

export const happenings: ReadonlySet<string> = new Set(
  ('incident incidents move moves call calls case matter affair event events attack attacks assault raid raids crash collision accident blast explosion fire shooting killing killings murder crime crimes offence offense arrest arrests trial hearing inquiry ' +
    'protest protests march strike rally vote ballot change changes step steps measure measures action policy bill law legislation scheme project programme program initiative document documents situation issue issues question problem').split(' '),
)
