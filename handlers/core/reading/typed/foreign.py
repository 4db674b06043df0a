"""Words of other languages that a tone letter or a doubled vowel would make Vietnamese ("this" is no "thí").

Chosen by frequency: the commonest English words that read as Telex, less those whose Vietnamese reading is a word a
villager needs far more ("sex" is how "sẽ" comes out of a keyboard left in English, "hair" is ông Hải).
"""

from __future__ import annotations

FOREIGN = frozenset(
    """
    air arm auf aur aus aux ayr bangs bar bays beef been beer bern best bets bias bins bits bois boom booms boon
    boost boots born bots bow bows box bucs bums buns burn bus bust caps car cast cats chair chaos chaps charm chas
    chasm chats cheer chef cher chest chips choir chops chow churn coast coats coax cons cops corn cost cowan cox
    cups cuts dar darn das dawn days deem deems deen deer def dems der des dex dias dips dir dis dist docs does
    doesn doj dons doom door dorm dos dost dots dow down downs dust een ems eos erm est ets gangs gaps gas gasp gays
    gis goats goes goons gown gowns gums guns gus guts guys hangs harm has hats hawks hays hens her hes hex hips his
    hits hoax hoes hoops hops horn hos host how hwa ias imf inf ins ips ism isn isp its keen keeps kern kits lair
    laos laps las last lawns lax lays lees lens les lest lets liar lips lisp list loaf loans lois loom looms los
    lost lots low lows luis lungs lust mans maps mar max meets mens mins mir mis mist mix moms moon moons morn mos
    most muir mums must nair naps nas nest nix noir noon nor norm now nuns nuts oats ons oops ops ost own owns queen
    queens queer quest quits raf raj rams ras rats rays reef rees ref reps res rest rims rips roar roast roof room
    rooms roots ros row rowan rows runs sans sas sax says seem seems seen seer sees sens ses sets sims sins sir sis
    sits six soar songs sons soon sos sox sums suns sur sworn taps tax teens tens term test tex thats this thorn
    thus tips tits toast toes tons tops torn tos town towns trans traps trays trees tres trips troops trust turn
    twas two ups urn vast vern vest vets vow vows
    """.split()
)
